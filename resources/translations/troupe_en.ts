<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>troupe::Banner</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::BinDialog</name>
    <message>
        <source>The bin is empty. Deleted shots and takes stay here until you restore them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted shots and takes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::BinModel</name>
    <message>
        <source>Shot without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a shot, its takes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>series, episode</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <comment>number and title</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take, %1</source>
        <comment>where it came from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::BindingStrip</name>
    <message>
        <source>never bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expiring, %1</source>
        <comment>when it ends</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live, of version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live, %1</source>
        <comment>when it ends</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bindings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>connection and model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of version %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check at %1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks whether it is there still. Costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bind again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bind to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bind to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploads the clip and makes the character there. Takes that are made then use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being made...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being asked for...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::Board</name>
    <message>
        <source>Rename shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change planned length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change notes and planned length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, part 2</source>
        <comment>title of a shot</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep take no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore take</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::BoardDesk</name>
    <message>
        <source>Import a shot list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot lists (*.csv *.tsv *.txt *.yaml *.yml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series file cannot be read: %1.</source>
        <comment>what is wrong, in English</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the shot list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv);;Series files (*.yaml)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::BoardModel</name>
    <message>
        <source>SH %1</source>
        <comment>number of a shot</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept</source>
        <comment>shot</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>shot</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>shot</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <comment>state, percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>length of the clip, planned length</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip %1, planned %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip %1</source>
        <comment>length</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned %1</source>
        <comment>length</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::BoardView</name>
    <message>
        <source>New shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This episode has no shots yet. A shot is one clip of the story: write what it shows, make takes of it, keep the best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bin...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and length...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split in two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues its first take. What was edited or extended after it is done anew by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues it with the cast as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) that waited for it was taken out of the queue.</source>
        <translation>
            <numerusform>%n job that waited for it was taken out of the queue.</numerusform>
            <numerusform>%n jobs that waited for it were taken out of the queue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) that was sent goes on: what it makes is kept with the shot in the bin.</source>
        <translation>
            <numerusform>%n job that was sent goes on: what it makes is kept with the shot in the bin.</numerusform>
            <numerusform>%n jobs that were sent go on: what they make is kept with the shot in the bin.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in the bin.</source>
        <comment>a shot</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <comment>number and title</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::BudgetActions</name>
    <message>
        <source>Raise the budget...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let this one through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let these through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it although nobody knows what it will cost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::BudgetModel</name>
    <message numerus="yes">
        <source>%1 and %n of unknown price</source>
        <translation>
            <numerusform>%1 and %n of unknown price</numerusform>
            <numerusform>%1 and %n of unknown price</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 spent, %2 under way, %3 left of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::BudgetsDialog</name>
    <message>
        <source>&amp;Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does not fit into a budget is held in the queue, unsent, until you raise it. What is under way counts. Amounts in US dollars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No budget yet. Set one below for a series, an episode, a connection or every day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit in US dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Episode %1 - %2</source>
        <comment>series, episode</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::CandidateDialog</name>
    <message>
        <source>%1 - %2</source>
        <comment>when, model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - %2 - %3</source>
        <comment>when, model, prompt</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service lists these jobs from about that time. Choose the one that was sent, and its clip is fetched without paying again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs at the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::CastDesk</name>
    <message>
        <source>A clip of the character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips (*.mp4 *.mov *.m4v *.webm *.mkv *.gif *.avi *.mts *.m2ts *.mxf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::CastPanel</name>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the cast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New character...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Your cast is empty&lt;/b&gt;&lt;br&gt;&lt;br&gt;Drop a clip of a character here: two to four seconds, the character large, in front of a calm background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use the sample mascot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mention in the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to a file...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::CharacterFileDesk</name>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters (*.troupe.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A character of another profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cast has a %1 already, and prompts go by the exact name.
Another name for the new one:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 2</source>
        <comment>a name that is taken</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::ClipFitterDialog</name>
    <message>
        <source>Make the clip fit - %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the clip...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it &amp;fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is not as it should be. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting the clip...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::ClipText</name>
    <message>
        <source>%1 fps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works best between %1 and %2 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works best between %1p and %2p.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works best in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works best as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works best encoded as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works best under %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should fill a good part of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calm, and of other colours than the character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look for yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip is HDR. It is brought to what usual screens show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is transparent in the clip stands on white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame rate varies. It becomes a steady %1 frames a second.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::CloseQuestion</name>
    <message numerus="yes">
        <source>%n job(s) are being sent: the studio waits for the answer, then closes.</source>
        <translation>
            <numerusform>%n job is being sent: the studio waits for the answer, then closes.</numerusform>
            <numerusform>%n jobs are being sent: the studio waits for the answer, then closes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) go on at the service, and are fetched next time.</source>
        <translation>
            <numerusform>%n job goes on at the service, and is fetched next time.</numerusform>
            <numerusform>%n jobs go on at the service, and are fetched next time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of the sandbox stop, and are made next time.</source>
        <translation>
            <numerusform>%n job of the sandbox stops, and is made next time.</numerusform>
            <numerusform>%n jobs of the sandbox stop, and are made next time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) stop, and go on next time where they were.</source>
        <translation>
            <numerusform>%n download stops, and goes on next time where it was.</numerusform>
            <numerusform>%n downloads stop, and go on next time where they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) were not sent yet, and are sent next time.</source>
        <translation>
            <numerusform>%n job was not sent yet, and is sent next time.</numerusform>
            <numerusform>%n jobs were not sent yet, and are sent next time.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Always close without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the studio?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost, and nothing is paid twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is done by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the answer about %n job(s). If you close now, the studio looks for it next time.</source>
        <translation>
            <numerusform>Waiting for the answer about %n job. If you close now, the studio looks for it next time.</numerusform>
            <numerusform>Waiting for the answer about %n jobs. If you close now, the studio looks for it next time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>troupe::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::ConnectionsDialog</name>
    <message>
        <source>Give it a name of up to 60 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must begin with https:// and hold no user name and no query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another connection has that name. Pick another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs at &amp;once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept; type to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain answers on this system, so the key cannot be kept for next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep until I quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It works, and offers %n model(s).</source>
        <translation>
            <numerusform>It works, and offers %n model.</numerusform>
            <numerusform>It works, and offers %n models.</numerusform>
        </translation>
    </message>
    <message>
        <source>The port in the address must be a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::CropView</name>
    <message>
        <source>Part of the picture that is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the frame, or its corners. Arrow keys move it, + and - change its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2 pixels, %3 from the left, %4 from the top</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::CutPage</name>
    <message>
        <source>%1: the file of its take is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no take kept yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::CutPanel</name>
    <message>
        <source>Export...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shots in this episode yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s), %1</source>
        <comment>how many, and how long together</comment>
        <translation>
            <numerusform>%n shot, %1</numerusform>
            <numerusform>%n shots, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a kept take</source>
        <comment>shots</comment>
        <translation>
            <numerusform>%n without a kept take</numerusform>
            <numerusform>%n without a kept take</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a missing file</source>
        <comment>shots</comment>
        <translation>
            <numerusform>%n with a missing file</numerusform>
            <numerusform>%n with a missing file</numerusform>
        </translation>
    </message>
    <message>
        <source>Trim %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::CutStrip</name>
    <message>
        <source>Shots of the cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No take kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>number and name of a shot</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2. Drag its ends to trim it; Alt and the arrows move its head by a frame, Shift and the arrows its tail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: file missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no take kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: frames %2 to %3 of %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::DecisionStrip</name>
    <message>
        <source>The one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what the service lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the service for its latest jobs; costs nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop looking for it. If it was taken, it may still be charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it once more, as a new job that is paid for; this one is marked as lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it the same time once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop waiting for it. What was charged stays charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>which of those that wait for a decision</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came for %1, %2</source>
        <comment>shot, what is made</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to %1 %2 ago. It may have been paid for, so it is never sent again by itself.</source>
        <comment>connection, how long ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The service lists %n job(s) that may be it.</source>
        <translation>
            <numerusform>The service lists one job that may be it.</numerusform>
            <numerusform>The service lists %n jobs that may be it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose...</source>
        <comment>one of the jobs that the service lists</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again - %1</source>
        <comment>price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 takes long</source>
        <comment>shot, what is made</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way for %1; the longest that is usual is %2. Wait on, or give it up?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::DesktopNotifier</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::EpisodeBar</name>
    <message>
        <source>Episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>›  %1</source>
        <extracomment>stands before the shot&apos;s name in &quot;Series &gt; Episode &gt; Shot&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Episode %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  ›  %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::ErrorText</name>
    <message>
        <source>The connection could not be reached, or it broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the connection&apos;s address, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is missing, wrong or no longer valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the connection&apos;s key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the owner of the key for access, or pick another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not know what was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the model and the connection&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not possible in the state that it is in now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service takes no more requests right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the prompt or the settings of the shot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused it for what it shows or says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the prompt in other words, or use another reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model or connection cannot do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick another model or connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was there, but the service does not keep it any longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has a fault of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave an answer that makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the connection&apos;s address belongs to a video service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of the profile could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that its folder is there and that you may write to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space; nothing is lost, and work goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Troupe is using this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was written by a newer version of Troupe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Troupe to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data is damaged and cannot be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the profile from a backup, or run “troupectl check” on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain answers on this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock or install one, or keep the key until you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in the bin, or pick another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a name of 1 to 60 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an https address, or http on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the name of an environment variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use letters, digits and underscores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt is empty or too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the shot shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what you entered and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a video or image file, whatever its name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends too early: a part of it is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds sound only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is larger than Troupe opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale it down to 4K or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip is longer than Troupe opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut out the part that you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more streams than Troupe opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it with one picture and one sound track.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file took too long to decode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it to H.264 and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not decode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it to MP4 with H.264 and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip has not the length or size that was ordered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it, and make the take again if it will not do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port of this address is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame was not added: it is a still already, or there are as many as a character has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one in its passport, or choose another frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the file again, from whom you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged, or no character file at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was refused: it names places outside of itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was refused: it holds links where only files belong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was refused: it would unpack to far more than a character takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is encrypted, or packed in a way that Troupe does not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a file that Troupe exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an archive of something else than a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that Troupe exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file says of its character cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The character was exported by a newer Troupe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clip or a still is missing in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds something else than clips and stills.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clip or a still in the file is not what its name says.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::Expiry</name>
    <message>
        <source>under a minute</source>
        <comment>time left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>time left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>time left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>time left: days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a day and a time of it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone by now, probably</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone in about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service says that it does not have it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service keeps it until %1, as it said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service kept it until %1, as it said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>source of a rule, its date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until about %1, by a rule: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service keeps it until it is deleted, by a rule: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::ExpiryNotice</name>
    <message>
        <source>%1: clip gone in about %2</source>
        <extracomment>%1: a shot, %2: a time like &quot;40 min&quot;; the clip is paid for, and not fetched yet</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: clip gone in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: about %2 left to extend</source>
        <extracomment>%1: a shot, %2: a time like &quot;5 h&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 left to extend</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>troupe::ExportDialog</name>
    <message>
        <source>Leave out shots without a clip, instead of black in their place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All episodes of the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film (MP4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poster (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sheet (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot list (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenTimelineIO (OTIO)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final Cut Pro X, DaVinci Resolve (FCPXML 1.10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premiere Pro, Final Cut Pro 7 (XML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any editor (EDL, CMX 3600)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Files that were whole by then stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>%n file written.</numerusform>
            <numerusform>%n files written.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The clip is missing of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 There is no take to show yet in: %2. Keep one of a shot first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::FindingList</name>
    <message>
        <source>Cannot be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>notes on the prompt</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>troupe::FitBands</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a rule with its fact, and whether it fits</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::FitRuleList</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::Formats</name>
    <message>
        <source>price unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>width and height</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::ImportDialog</name>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2, %3, %4. Takes are left alone, and nothing is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new shot(s)</source>
        <translation>
            <numerusform>%n new shot</numerusform>
            <numerusform>%n new shots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as it is</source>
        <translation>
            <numerusform>%n as it is</numerusform>
            <numerusform>%n as they are</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds no shots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than a shot list is: over 8 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than %1 shots. Split the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not UTF-8 text. Save the table as “CSV UTF-8” and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not text. Choose a CSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote begins here, and nothing closes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row has to name the columns: shot, seconds, prompt, notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length is no number of seconds from 0.1 to 3600. Correct it or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is longer than 32 000 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>number, what is wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a shot list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the list does, row by row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::JobLog</name>
    <message>
        <source>Added to the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You paused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You let it go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You set a stop after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You took the stop after it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You removed it from the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You put it back into the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked for another try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked to fetch the clip again, which costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You canceled it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not waited for any longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You marked it as lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be prepared; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken by the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken by the service, as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the service; nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear answer came: nobody knows whether it was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the service does not know a character any more. Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found at the service, as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has made the clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service could not make the clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service says that it was canceled there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not have the clip any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not say how it is. It is asked again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes much longer than a job may take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service confirmed that it is canceled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be canceled there, and goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download broke off. What came is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip is as it was ordered: it is a take now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip is not what was ordered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Troupe ended before an answer came: nobody knows whether it was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken, will be charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may have been charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said that this costs %1 USD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on by itself at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>fact, amount, source</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is waited for longer than usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A character is made at the service first, which costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service knows the character now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service knows the character now, as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::JobPage</name>
    <message>
        <source>The prompt, as it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <comment>shot, what is made</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (version %2)</source>
        <comment>name of a character</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>cast</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an opening frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the prompt alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <comment>expiry</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clip is here; at the service until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 USD</source>
        <comment>price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 USD (%2)</source>
        <comment>price, source</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the service answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::LedgerModel</name>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of the cast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the title of a shot, %2 &quot;take&quot;, &quot;edit&quot;, &quot;extension&quot; or &quot;remix&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;Charged&quot;, &quot;Not charged&quot; or &quot;Unknown&quot;, %2 why that is believed</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per kept second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::LedgerWindow</name>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put together by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts in US dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Budgets...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was spent yet. Every take is listed here, with its price and where that is known from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was charged...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the bill says, in US dollars:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::LineActions</name>
    <message>
        <source>Details...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the order...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on behind the stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what has ended out of the list. The takes stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::LineageModel</name>
    <message>
        <source>Generated</source>
        <comment>take</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited</source>
        <comment>take</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended</source>
        <comment>take</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remixed</source>
        <comment>take</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <comment>take</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <comment>a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take of another shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch: %1</source>
        <comment>what it cost together</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted for good, or never was in this profile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::LineageView</name>
    <message>
        <source>No takes yet. What is made of a take stands below it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch from its last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the takes of this shot came from each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep no longer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::LintText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: names, %n: how many others</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>The prompt mentions &quot;%1&quot;, who is not in the cast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The model takes %n character(s) in one clip, and %1 would be too many.</source>
        <translation>
            <numerusform>The model takes %n character in one clip, and %1 would be too many.</numerusform>
            <numerusform>The model takes %n characters in one clip, and %1 would be too many.</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters touch %1, which makes another word of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; reads as &quot;%2&quot; with the words beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This asks for somebody else who looks like %1. Say what %1 does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip of %1 has another shape than this take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is within &quot;%2&quot;: a service may mix the two up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An extension takes no characters: who is in the take plays on, and of %1 only the name is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not known at this connection any more, and uploaded anew with the next take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: only the word is sent, not the character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe %1 in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a space there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mention %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take these words out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>a size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn names into pills (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::LookList</name>
    <message>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What prompts say of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the look (%1)</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, &quot;winter&quot; for example</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::MainWindow</name>
    <message>
        <source>Troupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New character...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the &amp;sample mascot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;episode...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename the episode...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New s&amp;hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xtend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;dit by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board &amp;and viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connections...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer from %1. Its jobs wait and go on by themselves; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ledger...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Budgets...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. It is paid for and not fetched yet: see the queue for what holds it.</source>
        <comment>what ends, and when</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport episode...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame is a still of %1 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this frame as a still of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import a character...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport the character...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import shots...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport the shot list...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::MentionList</name>
    <message>
        <source>Characters to mention</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::MoneyText</name>
    <message>
        <source>no price known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service&apos;s reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service has no price for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds counted by the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clip was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service did not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price table of %1</source>
        <comment>date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>episode &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>series &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day</source>
        <comment>what a budget is for</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its price is unknown, and the budget of %1 counts it. Let this one through, or remove the budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget of %1 has no room for one more: its limit is %2 USD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one costs %1 USD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this one costs is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it, or it goes on tomorrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it, and this goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>whether it was charged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n of unknown price</source>
        <translation>
            <numerusform>%1 and %n of unknown price</numerusform>
            <numerusform>%1 and %n of unknown price</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>an amount</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::NewCharacterDialog</name>
    <message>
        <source>New character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at %1...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly as prompts will say it, Luna for example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence: what does it look like?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose is it, and who agreed? For your own records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add to the cast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cast has a %1 already. Prompts go by the exact name, so pick another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it &amp;fit...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::Notice</name>
    <message>
        <source>%1 is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) ready</source>
        <translation>
            <numerusform>%n take ready</numerusform>
            <numerusform>%n takes ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) need you</source>
        <translation>
            <numerusform>%n job needs you</numerusform>
            <numerusform>%n jobs need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) failed</source>
        <translation>
            <numerusform>%n job failed</numerusform>
            <numerusform>%n jobs failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ends soon</source>
        <comment>a shot</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n end(s) soon</source>
        <comment>shots</comment>
        <translation>
            <numerusform>%n ends soon</numerusform>
            <numerusform>%n end soon</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue is done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::OrderText</name>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remix</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 %n takes</source>
        <extracomment>%1 is &quot;Generate&quot;, &quot;Edit&quot; or &quot;Extend&quot;</extracomment>
        <translation>
            <numerusform>%1 %n take</numerusform>
            <numerusform>%1 %n takes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <extracomment>%1 is &quot;Generate 2 takes&quot;, %2 the price</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt is longer than 32 000 characters. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length: %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening frame: yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated at %1 USD a take: %2.</source>
        <comment>price, where it comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is unknown, and the budget of %1 counts it: it is held in the queue until you let it through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>After what waits already, the budget of %1 has %2 USD left: %n take(s) will be held in the queue until you raise it.</source>
        <translation>
            <numerusform>After what waits already, the budget of %1 has %2 USD left: %n take will be held in the queue until you raise it.</numerusform>
            <numerusform>After what waits already, the budget of %1 has %2 USD left: %n takes will be held in the queue until you raise it.</numerusform>
        </translation>
    </message>
    <message>
        <source>An alternative cannot hold others: {a|{b|c}}. Write {a|b|c}, or \{ for a brace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pattern has no end. Close it with }, or write \{ for a brace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern stands for more than %1 prompts. Take some alternatives out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job makes one take. Choose one of the alternatives.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::OriginalLine</name>
    <message>
        <source>Extend sends the clip itself, which not every service takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit sends the clip itself, which not every service takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original at %1 can be extended until about %2, %3 left.</source>
        <extracomment>%1: a connection, %2: a moment, %3: a time like &quot;5 h&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original at %1 can be extended until %2, %3 left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original at %1 can be edited until about %2, %3 left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original at %1 can be edited until %2, %3 left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection has an original of this take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no original of this take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original at %1 is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original at %1 is probably gone, since about %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original at %1 is gone since %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model of this take cannot extend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long %1 keeps the original is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders a new clip that opens with the last frame of this take. It has the new seconds only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the last frame...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use its last frame as the opening frame</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::Passport</name>
    <message>
        <source>Separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cast has a %1 already. Pick another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Bindings&lt;/b&gt;: what each connection knows of this character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another c&amp;lip...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a new version, with stills of its own. Takes keep the version they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence: what does it look like?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose is it, and who agreed? For your own records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ooks: winter, night...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Versions: takes remember theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change stills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is one line of 1 to %1 characters, without { and }.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts are sent with exactly this name, letter by letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes version %1. Mentions follow; bindings are made again with the next take, and takes keep their name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change consent note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick stills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change clip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::PassportDesk</name>
    <message>
        <source>Another clip of the character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips (*.mp4 *.mov *.m4v *.webm *.mkv *.gif *.avi *.mts *.m2ts *.mxf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the name in drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) still say &quot;%1&quot; in plain words. Takes and mentions are not concerned.</source>
        <comment>shots that are not sent</comment>
        <translation>
            <numerusform>%n shot still says &quot;%1&quot; in plain words. Takes and mentions are not concerned.</numerusform>
            <numerusform>%n shots still say &quot;%1&quot; in plain words. Takes and mentions are not concerned.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write &quot;%1&quot; there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::PlanDialog</name>
    <message>
        <source>&amp;Planned length:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and planned length of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it the shot is planned as long as its clip is asked for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned length in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notes, which are never sent:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::PlayerWidget</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sound device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>position and length of a clip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::PreflightText</name>
    <message>
        <source>%1 cannot do that with a take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 does not take %n character(s) in one clip.</source>
        <translation>
            <numerusform>%1 does not take %n character in one clip.</numerusform>
            <numerusform>%1 does not take %n characters in one clip.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not extend by %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 makes no clips of %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 makes no clips of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no opening frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 can do with a take is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many characters %1 takes is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lengths %1 makes is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sizes %1 makes is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether %1 takes an opening frame is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of the limits and prices of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection of this shot is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not list the model %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 s more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (as of %2)</source>
        <comment>where a limit is known from, a date</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::PromptEditor</name>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens in this shot? Type @ to put in a character.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::Queue</name>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension + %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <comment>nothing was charged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>est. %1</source>
        <comment>price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear finished jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>job</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its connection is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You paused this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>job</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands behind the stop in the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <comment>time under way, time to go</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel (is stopped there, may still be charged)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel (is stopped there if the service can)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel (cannot be stopped there; goes on and is kept)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up (do not wait for it any longer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be removed: nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service can stop it. It may charge for it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is stopped there if the service can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service cannot stop it: it goes on, and its clip is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be given up. What was paid stays paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Make %n take(s)</source>
        <translation>
            <numerusform>Make %n take</numerusform>
            <numerusform>Make %n takes</numerusform>
        </translation>
    </message>
    <message>
        <source>It was charged: %1 USD, as you noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged, as you noted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::QueueModel</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>shot, what is made, state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost (USD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <comment>state, percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The service keeps the clip for %2.</source>
        <extracomment>%1: why a clip is not fetched; %2: a time, &quot;40 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::QueuePanel</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting. What you generate is listed here, with its progress and cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on sending what waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send nothing more; what runs goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service lists no job like it. Look again later, or mark it as lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service cannot cancel it any more. It goes on, so that what was paid for arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be canceled, and goes on. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Idle</source>
        <comment>the queue</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again - %1</source>
        <comment>price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify when done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me on the desktop when nothing goes on by itself any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause %1</source>
        <comment>name of a connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This service lists no jobs. Look at its own pages, then mark it as lost or send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be looked for. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::QueueView</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stops here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::ReferenceField</name>
    <message>
        <source>Choose...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an opening frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use no opening frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the image...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.webp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No opening frame. Drop an image here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The opening frame&apos;s file is missing. Choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::ScrubBar</name>
    <message>
        <source>Position in the clip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::SentDialog</name>
    <message>
        <source>[%1 more]</source>
        <comment>an amount of data</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[the file, %1]</source>
        <comment>an amount of data</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent as it stands here when its turn comes; the key is hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: uploaded first, for the id that stands in brackets here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::SequencePlayer</name>
    <message>
        <source>Player of the cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept takes of this episode play here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the cut (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>position and length of a clip</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::ShotPanel</name>
    <message>
        <source>Title of the shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the shot&apos;s own prompt (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What keeps this shot from being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many takes to make at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit a take: say what changes. Length and size stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend a take: say how it goes on, or keep the prompt, and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a job that waits. It keeps its place in the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the job - %1</source>
        <comment>price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from the last frame of a take: a new clip, with the new seconds only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact request...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method, address, headers and body as they are sent, with the key hidden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::ShotSettingsForm</name>
    <message>
        <source>&amp;Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::Stale</name>
    <message>
        <source>%1 is called %2 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s clip changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be made again as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make again from the first take - %1</source>
        <comment>price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make again - %1</source>
        <comment>price</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::StateText</name>
    <message>
        <source>The connection has no key. Enter it, and this goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection did not take the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection does not answer. It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asked to wait. Goes on in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asked to wait. Goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The take or file that it needs is not there. Restore it, or cancel this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full or cannot be written to. Free some space, and this goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip is ready, but the key is missing or refused. Enter it to fetch the clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip is ready, but the connection does not answer. It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>job state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <comment>job state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent or charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceling</source>
        <comment>job state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>job state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>job state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent %1 ago and no answer came. It is not sent again by itself: look for it at the service, or mark it as lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering</source>
        <comment>job state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In line there</source>
        <comment>job state: in the provider&apos;s own queue</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading</source>
        <comment>job state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <comment>job state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>job state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>job state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip may still be there: retry fetches it, and costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>job state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled</source>
        <comment>job state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>job state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clip was made, but the service deleted it before it was fetched. Make it again if you need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that makes its clips is not there: %1. Install it, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged: it was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged: the service refused it before it began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged, the service says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was charged: %1 USD, the service says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was charged: the service counted %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was charged: the clip was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been charged: no answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been charged: the service did not say. Look at its own bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes much longer than usual. Wait on, or give it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not have the original of its take any more. Retry sends the clip itself, or go on from its last frame.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::StatusLine</name>
    <message>
        <source>Spent, and the state of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message>
        <source>Budget of %1: %2 of %3 USD are spent or under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spent %1 USD and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spent %1 USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>budget %1 of %2 USD</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::StillStrip</name>
    <message>
        <source>&amp;Pick from the clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;This frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp frames, different from each other, with the character large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the frame that the player shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands for the character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first stands for the character in lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the clip...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stills: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::TakeModel</name>
    <message>
        <source>Generated</source>
        <comment>take</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <comment>take</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited</source>
        <comment>take</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited from %1</source>
        <comment>take</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended</source>
        <comment>take</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extends %1</source>
        <comment>take</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remixed</source>
        <comment>take</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remix of %1</source>
        <comment>take</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>number, lineage, length, kept or not</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original: %1.</source>
        <comment>when it is gone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, original gone in %2</source>
        <comment>a take, a time like 40 min</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::TakeStrip</name>
    <message>
        <source>No takes yet: write the prompt and press Generate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes of this shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::TotalRow</name>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::TrayIcon</name>
    <message>
        <source>&amp;Pause the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>program: state of the queue</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show the studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::TrimBar</name>
    <message>
        <source>Stretch of the clip that is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the stretch, or its ends. Arrow keys move it by a frame, with Shift its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames %1 to %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::VersionList</name>
    <message>
        <source>made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name: %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troupe::VideoView</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The takes of this shot play here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
