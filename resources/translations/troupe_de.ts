<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>troupe::Banner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>troupe::BinDialog</name>
    <message>
        <source>The bin is empty. Deleted shots and takes stay here until you restore them.</source>
        <translation>Der Papierkorb ist leer. Gelöschte Shots und Takes bleiben hier, bis du sie wiederherstellst.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Deleted shots and takes</source>
        <translation>Gelöschte Shots und Takes</translation>
    </message>
</context>
<context>
    <name>troupe::BinModel</name>
    <message>
        <source>Shot without a title</source>
        <translation>Shot ohne Titel</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a shot, its takes</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n Take</numerusform>
            <numerusform>%n Takes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>series, episode</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <comment>number and title</comment>
        <translation>%1 - %2</translation>
    </message>
    <message>
        <source>Take, %1</source>
        <comment>where it came from</comment>
        <translation>Take, %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where it was</source>
        <translation>Wo es war</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
</context>
<context>
    <name>troupe::BindingStrip</name>
    <message>
        <source>never bound</source>
        <translation>nie gebunden</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>expiring, %1</source>
        <comment>when it ends</comment>
        <translation>endet bald, %1</translation>
    </message>
    <message>
        <source>live, of version %1</source>
        <translation>besteht, von Version %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>besteht</translation>
    </message>
    <message>
        <source>live, %1</source>
        <comment>when it ends</comment>
        <translation>besteht, %1</translation>
    </message>
    <message>
        <source>Bindings</source>
        <translation>Bindungen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Id there</source>
        <translation>Kennung dort</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>connection and model</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Of version %1, %2</source>
        <translation>Von Version %1, %2</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Check at %1 now</source>
        <translation>Jetzt bei %1 prüfen</translation>
    </message>
    <message>
        <source>Asks whether it is there still. Costs nothing.</source>
        <translation>Fragt, ob sie noch da ist. Kostet nichts.</translation>
    </message>
    <message>
        <source>Bind again</source>
        <translation>Neu binden</translation>
    </message>
    <message>
        <source>Bind to it</source>
        <translation>Binden</translation>
    </message>
    <message>
        <source>Bind to %1</source>
        <translation>An %1 binden</translation>
    </message>
    <message>
        <source>Uploads the clip and makes the character there. Takes that are made then use it.</source>
        <translation>Lädt den Clip hoch und legt die Figur dort an. Takes, die danach gemacht werden, benutzen sie.</translation>
    </message>
    <message>
        <source>being made...</source>
        <translation>wird angelegt ...</translation>
    </message>
    <message>
        <source>being asked for...</source>
        <translation>wird abgefragt ...</translation>
    </message>
</context>
<context>
    <name>troupe::Board</name>
    <message>
        <source>Rename shot</source>
        <translation>Shot umbenennen</translation>
    </message>
    <message>
        <source>Delete shot</source>
        <translation>Shot löschen</translation>
    </message>
    <message>
        <source>Move shot</source>
        <translation>Shot verschieben</translation>
    </message>
    <message>
        <source>Change planned length</source>
        <translation>Geplante Länge ändern</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>Notizen ändern</translation>
    </message>
    <message>
        <source>Change notes and planned length</source>
        <translation>Notizen und geplante Länge ändern</translation>
    </message>
    <message>
        <source>%1, part 2</source>
        <comment>title of a shot</comment>
        <translation>%1, Teil 2</translation>
    </message>
    <message>
        <source>Split shot</source>
        <translation>Shot teilen</translation>
    </message>
    <message>
        <source>Restore shot</source>
        <translation>Shot wiederherstellen</translation>
    </message>
    <message>
        <source>Import shots</source>
        <translation>Shots importieren</translation>
    </message>
    <message>
        <source>Keep take</source>
        <translation>Take behalten</translation>
    </message>
    <message>
        <source>Keep take no longer</source>
        <translation>Take nicht mehr behalten</translation>
    </message>
    <message>
        <source>Delete take</source>
        <translation>Take löschen</translation>
    </message>
    <message>
        <source>Restore take</source>
        <translation>Take wiederherstellen</translation>
    </message>
</context>
<context>
    <name>troupe::BoardDesk</name>
    <message>
        <source>Import a shot list</source>
        <translation>Shot-Liste importieren</translation>
    </message>
    <message>
        <source>Shot lists (*.csv *.tsv *.txt *.yaml *.yml);;All files (*)</source>
        <translation>Shot-Listen (*.csv *.tsv *.txt *.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The series file cannot be read: %1.</source>
        <comment>what is wrong, in English</comment>
        <translation>Die Seriendatei lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>Export the shot list</source>
        <translation>Shot-Liste exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv);;Series files (*.yaml)</source>
        <translation>Tabellen (*.csv);;Seriendateien (*.yaml)</translation>
    </message>
</context>
<context>
    <name>troupe::BoardModel</name>
    <message>
        <source>SH %1</source>
        <comment>number of a shot</comment>
        <translation>SH %1</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n Take</numerusform>
            <numerusform>%n Takes</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept</source>
        <comment>shot</comment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>shot</comment>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>shot</comment>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <comment>state, percent</comment>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>length of the clip, planned length</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Clip %1, planned %2</source>
        <translation>Clip %1, geplant %2</translation>
    </message>
    <message>
        <source>Planned %1</source>
        <translation>Geplant %1</translation>
    </message>
    <message>
        <source>clip %1</source>
        <comment>length</comment>
        <translation>Clip %1</translation>
    </message>
    <message>
        <source>planned %1</source>
        <comment>length</comment>
        <translation>geplant %1</translation>
    </message>
    <message>
        <source>with notes</source>
        <translation>mit Notizen</translation>
    </message>
</context>
<context>
    <name>troupe::BoardView</name>
    <message>
        <source>New shot</source>
        <translation>Neuer Shot</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>Umbenennen...</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Shots</translation>
    </message>
    <message>
        <source>This episode has no shots yet. A shot is one clip of the story: write what it shows, make takes of it, keep the best.</source>
        <translation>Diese Folge hat noch keine Shots. Ein Shot ist ein Clip der Geschichte: Schreiben Sie, was er zeigt, machen Sie Takes davon und behalten Sie den besten.</translation>
    </message>
    <message>
        <source>Duplicate shot</source>
        <translation>Shot duplizieren</translation>
    </message>
    <message>
        <source>Rename shot</source>
        <translation>Shot umbenennen</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Titel:</translation>
    </message>
    <message>
        <source>Bin...</source>
        <translation>Papierkorb ...</translation>
    </message>
    <message>
        <source>Notes and length...</source>
        <translation>Notizen und Länge ...</translation>
    </message>
    <message>
        <source>Split in two</source>
        <translation>In zwei teilen</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>Neu machen</translation>
    </message>
    <message>
        <source>Queues its first take. What was edited or extended after it is done anew by hand.</source>
        <translation>Reiht seinen ersten Take ein. Was danach bearbeitet oder verlängert wurde, machst du von Hand neu.</translation>
    </message>
    <message>
        <source>Queues it with the cast as it is now.</source>
        <translation>Reiht ihn mit den Figuren ein, wie sie jetzt sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) that waited for it was taken out of the queue.</source>
        <translation>
            <numerusform>%n Auftrag, der dafür wartete, wurde aus der Warteschlange genommen.</numerusform>
            <numerusform>%n Aufträge, die dafür warteten, wurden aus der Warteschlange genommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) that was sent goes on: what it makes is kept with the shot in the bin.</source>
        <translation>
            <numerusform>%n gesendeter Auftrag läuft weiter: Was er ergibt, bleibt beim Shot im Papierkorb.</numerusform>
            <numerusform>%n gesendete Aufträge laufen weiter: Was sie ergeben, bleibt beim Shot im Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in the bin.</source>
        <comment>a shot</comment>
        <translation>%1 ist im Papierkorb.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <comment>number and title</comment>
        <translation>%1 - %2</translation>
    </message>
</context>
<context>
    <name>troupe::BudgetActions</name>
    <message>
        <source>Raise the budget...</source>
        <translation>Budget erhöhen …</translation>
    </message>
    <message>
        <source>Let this one through</source>
        <translation>Diese Aufgabe durchlassen</translation>
    </message>
    <message>
        <source>Let these through</source>
        <translation>Diese durchlassen</translation>
    </message>
    <message>
        <source>Send it although nobody knows what it will cost</source>
        <translation>Senden, obwohl niemand weiß, was es kosten wird</translation>
    </message>
</context>
<context>
    <name>troupe::BudgetModel</name>
    <message numerus="yes">
        <source>%1 and %n of unknown price</source>
        <translation>
            <numerusform>%1 und %n von unbekanntem Preis</numerusform>
            <numerusform>%1 und %n von unbekanntem Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 spent, %2 under way, %3 left of %4</source>
        <translation>%1 ausgegeben, %2 unterwegs, %3 übrig von %4</translation>
    </message>
    <message>
        <source>Budget of</source>
        <translation>Budget von</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
</context>
<context>
    <name>troupe::BudgetsDialog</name>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>What does not fit into a budget is held in the queue, unsent, until you raise it. What is under way counts. Amounts in US dollars.</source>
        <translation>Was nicht in ein Budget passt, bleibt ungesendet in der Warteschlange, bis Sie es erhöhen. Was unterwegs ist, zählt mit. Beträge in US-Dollar.</translation>
    </message>
    <message>
        <source>No budget yet. Set one below for a series, an episode, a connection or every day.</source>
        <translation>Noch kein Budget. Setzen Sie unten eines für eine Serie, eine Folge, eine Verbindung oder jeden Tag.</translation>
    </message>
    <message>
        <source>Budget of</source>
        <translation>Budget von</translation>
    </message>
    <message>
        <source>Limit in US dollars</source>
        <translation>Grenze in US-Dollar</translation>
    </message>
    <message>
        <source> USD</source>
        <translation> USD</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Series %1</source>
        <translation>Serie %1</translation>
    </message>
    <message>
        <source>Episode %1 - %2</source>
        <comment>series, episode</comment>
        <translation>Folge %1 - %2</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Verbindung %1</translation>
    </message>
    <message>
        <source>Something that was removed</source>
        <translation>Etwas, das entfernt wurde</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Ä&amp;ndern</translation>
    </message>
</context>
<context>
    <name>troupe::CandidateDialog</name>
    <message>
        <source>%1 - %2</source>
        <comment>when, model</comment>
        <translation>%1 - %2</translation>
    </message>
    <message>
        <source>%1 - %2 - %3</source>
        <comment>when, model, prompt</comment>
        <translation>%1 - %2 - %3</translation>
    </message>
    <message>
        <source>Which one is it?</source>
        <translation>Welcher ist es?</translation>
    </message>
    <message>
        <source>The service lists these jobs from about that time. Choose the one that was sent, and its clip is fetched without paying again.</source>
        <translation>Der Dienst nennt diese Aufträge aus etwa dieser Zeit. Wählen Sie den gesendeten; sein Clip wird geholt, ohne noch einmal zu kosten.</translation>
    </message>
    <message>
        <source>Jobs at the service</source>
        <translation>Aufträge beim Dienst</translation>
    </message>
    <message>
        <source>This is it</source>
        <translation>Dieser ist es</translation>
    </message>
</context>
<context>
    <name>troupe::CastDesk</name>
    <message>
        <source>A clip of the character</source>
        <translation>Ein Clip der Figur</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Clips (*.mp4 *.mov *.m4v *.webm *.mkv *.gif *.avi *.mts *.m2ts *.mxf)</source>
        <translation>Clips (*.mp4 *.mov *.m4v *.webm *.mkv *.gif *.avi *.mts *.m2ts *.mxf)</translation>
    </message>
</context>
<context>
    <name>troupe::CastPanel</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Search the cast</source>
        <translation>Ensemble durchsuchen</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>&amp;New character...</source>
        <translation>&amp;Neue Figur …</translation>
    </message>
    <message>
        <source>Nobody of that name.</source>
        <translation>Niemand mit diesem Namen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Your cast is empty&lt;/b&gt;&lt;br&gt;&lt;br&gt;Drop a clip of a character here: two to four seconds, the character large, in front of a calm background.</source>
        <translation>&lt;b&gt;Das Ensemble ist noch leer&lt;/b&gt;&lt;br&gt;&lt;br&gt;Ziehen Sie einen Clip einer Figur hierher: zwei bis vier Sekunden, die Figur groß, vor ruhigem Hintergrund.</translation>
    </message>
    <message>
        <source>&amp;Use the sample mascot</source>
        <translation>Das &amp;Beispielmaskottchen nehmen</translation>
    </message>
    <message>
        <source>Mention in the prompt</source>
        <translation>Im Prompt nennen</translation>
    </message>
    <message>
        <source>Open passport</source>
        <translation>Pass öffnen</translation>
    </message>
    <message>
        <source>Export to a file...</source>
        <translation>In eine Datei exportieren ...</translation>
    </message>
</context>
<context>
    <name>troupe::CharacterFileDesk</name>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Characters (*.troupe.zip)</source>
        <translation>Figuren (*.troupe.zip)</translation>
    </message>
    <message>
        <source>A character of another profile</source>
        <translation>Figur eines anderen Profils</translation>
    </message>
    <message>
        <source>Characters (*.zip)</source>
        <translation>Figuren (*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a character</source>
        <translation>Figur importieren</translation>
    </message>
    <message>
        <source>The cast has a %1 already, and prompts go by the exact name.
Another name for the new one:</source>
        <translation>%1 gibt es im Ensemble schon, und Prompts gehen nach dem genauen Namen.
Ein anderer Name für die neue Figur:</translation>
    </message>
    <message>
        <source>%1 2</source>
        <comment>a name that is taken</comment>
        <translation>%1 2</translation>
    </message>
</context>
<context>
    <name>troupe::ClipFitterDialog</name>
    <message>
        <source>Make the clip fit - %1</source>
        <translation>Clip passend machen - %1</translation>
    </message>
    <message>
        <source>Looking at the clip...</source>
        <translation>Der Clip wird angesehen …</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Länge</translation>
    </message>
    <message>
        <source>&amp;Shape</source>
        <translation>&amp;Seitenverhältnis</translation>
    </message>
    <message>
        <source>Make it &amp;fit</source>
        <translation>&amp;Passend machen</translation>
    </message>
    <message>
        <source>The result is not as it should be. %1</source>
        <translation>Das Ergebnis ist nicht, wie es sein soll. %1</translation>
    </message>
    <message>
        <source>Fitting the clip...</source>
        <translation>Der Clip wird passend gemacht …</translation>
    </message>
</context>
<context>
    <name>troupe::ClipText</name>
    <message>
        <source>%1 fps</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>with sound</source>
        <translation>mit Ton</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>ohne Ton</translation>
    </message>
    <message>
        <source>Fits.</source>
        <translation>Passt.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Dateiart</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Works best between %1 and %2 seconds.</source>
        <translation>Am besten sind %1 bis %2 Sekunden.</translation>
    </message>
    <message>
        <source>Works best between %1p and %2p.</source>
        <translation>Am besten sind %1p bis %2p.</translation>
    </message>
    <message>
        <source>Works best in %1.</source>
        <translation>Am besten ist %1.</translation>
    </message>
    <message>
        <source>Works best as %1.</source>
        <translation>Am besten ist %1.</translation>
    </message>
    <message>
        <source>Works best encoded as %1.</source>
        <translation>Am besten ist %1 als Kodierung.</translation>
    </message>
    <message>
        <source>Works best under %1.</source>
        <translation>Am besten unter %1.</translation>
    </message>
    <message>
        <source>It should fill a good part of the picture.</source>
        <translation>Sie sollte einen guten Teil des Bildes füllen.</translation>
    </message>
    <message>
        <source>Calm, and of other colours than the character.</source>
        <translation>Ruhig, und in anderen Farben als die Figur.</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>can be mended</source>
        <translation>lässt sich beheben</translation>
    </message>
    <message>
        <source>cannot be mended</source>
        <translation>lässt sich nicht beheben</translation>
    </message>
    <message>
        <source>look for yourself</source>
        <translation>sehen Sie selbst</translation>
    </message>
    <message>
        <source>The clip is HDR. It is brought to what usual screens show.</source>
        <translation>Der Clip ist HDR. Er wird auf das gebracht, was übliche Bildschirme zeigen.</translation>
    </message>
    <message>
        <source>What is transparent in the clip stands on white.</source>
        <translation>Was im Clip durchsichtig ist, steht auf Weiß.</translation>
    </message>
    <message>
        <source>The frame rate varies. It becomes a steady %1 frames a second.</source>
        <translation>Die Bildrate schwankt. Daraus werden gleichmäßig %1 Bilder je Sekunde.</translation>
    </message>
</context>
<context>
    <name>troupe::CloseQuestion</name>
    <message numerus="yes">
        <source>%n job(s) are being sent: the studio waits for the answer, then closes.</source>
        <translation>
            <numerusform>%n Auftrag wird gerade gesendet: Das Studio wartet auf die Antwort und schließt dann.</numerusform>
            <numerusform>%n Aufträge werden gerade gesendet: Das Studio wartet auf die Antwort und schließt dann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) go on at the service, and are fetched next time.</source>
        <translation>
            <numerusform>%n Auftrag läuft beim Dienst weiter und wird beim nächsten Mal geholt.</numerusform>
            <numerusform>%n Aufträge laufen beim Dienst weiter und werden beim nächsten Mal geholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of the sandbox stop, and are made next time.</source>
        <translation>
            <numerusform>%n Auftrag der Sandbox hält an und wird beim nächsten Mal gemacht.</numerusform>
            <numerusform>%n Aufträge der Sandbox halten an und werden beim nächsten Mal gemacht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) stop, and go on next time where they were.</source>
        <translation>
            <numerusform>%n Download hält an und geht beim nächsten Mal dort weiter, wo er war.</numerusform>
            <numerusform>%n Downloads halten an und gehen beim nächsten Mal dort weiter, wo sie waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) were not sent yet, and are sent next time.</source>
        <translation>
            <numerusform>%n Auftrag wurde noch nicht gesendet und wird es beim nächsten Mal.</numerusform>
            <numerusform>%n Aufträge wurden noch nicht gesendet und werden es beim nächsten Mal.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Always close without asking</source>
        <translation>&amp;Immer ohne Frage schließen</translation>
    </message>
    <message>
        <source>Close the studio?</source>
        <translation>Studio schließen?</translation>
    </message>
    <message>
        <source>Nothing is lost, and nothing is paid twice.</source>
        <translation>Nichts geht verloren, und nichts wird doppelt bezahlt.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Go on in the background</source>
        <translation>Im &amp;Hintergrund weitermachen</translation>
    </message>
    <message>
        <source>Everything is done by now.</source>
        <translation>Inzwischen ist alles fertig.</translation>
    </message>
    <message>
        <source>&amp;Close now</source>
        <translation>&amp;Jetzt schließen</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the answer about %n job(s). If you close now, the studio looks for it next time.</source>
        <translation>
            <numerusform>Wartet auf die Antwort zu %n Auftrag. Wenn Sie jetzt schließen, sucht das Studio beim nächsten Mal danach.</numerusform>
            <numerusform>Wartet auf die Antwort zu %n Aufträgen. Wenn Sie jetzt schließen, sucht das Studio beim nächsten Mal danach.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>troupe::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <translation>%1   (%2)</translation>
    </message>
</context>
<context>
    <name>troupe::ConnectionsDialog</name>
    <message>
        <source>Give it a name of up to 60 characters.</source>
        <translation>Geben Sie einen Namen mit höchstens 60 Zeichen an.</translation>
    </message>
    <message>
        <source>The address must begin with https:// and hold no user name and no query.</source>
        <translation>Die Adresse muss mit https:// beginnen und darf weder Benutzernamen noch Abfrage enthalten.</translation>
    </message>
    <message>
        <source>Another connection has that name. Pick another.</source>
        <translation>Eine andere Verbindung heißt so. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>&amp;New connection</source>
        <translation>&amp;Neue Verbindung</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>Schlüss&amp;el</translation>
    </message>
    <message>
        <source>Jobs at &amp;once</source>
        <translation>Aufträge &amp;gleichzeitig</translation>
    </message>
    <message>
        <source>Kept; type to replace it</source>
        <translation>Hinterlegt; zum Ersetzen tippen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>No keychain answers on this system, so the key cannot be kept for next time.</source>
        <translation>Auf diesem System antwortet kein Schlüsselbund; der Schlüssel kann nicht für das nächste Mal aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Keep until I quit</source>
        <translation>Bis zum Beenden behalten</translation>
    </message>
    <message numerus="yes">
        <source>It works, and offers %n model(s).</source>
        <translation>
            <numerusform>Sie funktioniert und bietet %n Modell.</numerusform>
            <numerusform>Sie funktioniert und bietet %n Modelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>The port in the address must be a number from 1 to 65535.</source>
        <translation>Der Port in der Adresse muss eine Zahl von 1 bis 65535 sein.</translation>
    </message>
</context>
<context>
    <name>troupe::CropView</name>
    <message>
        <source>Part of the picture that is kept</source>
        <translation>Teil des Bildes, der bleibt</translation>
    </message>
    <message>
        <source>Drag the frame, or its corners. Arrow keys move it, + and - change its size.</source>
        <translation>Ziehen Sie den Rahmen oder seine Ecken. Die Pfeiltasten verschieben ihn, + und - ändern seine Größe.</translation>
    </message>
    <message>
        <source>%1 by %2 pixels, %3 from the left, %4 from the top</source>
        <translation>%1 mal %2 Pixel, %3 von links, %4 von oben</translation>
    </message>
</context>
<context>
    <name>troupe::CutPage</name>
    <message>
        <source>%1: the file of its take is missing</source>
        <translation>%1: Die Datei des Takes fehlt</translation>
    </message>
    <message>
        <source>%1: no take kept yet</source>
        <translation>%1: noch kein Take behalten</translation>
    </message>
</context>
<context>
    <name>troupe::CutPanel</name>
    <message>
        <source>Export...</source>
        <translation>Exportieren ...</translation>
    </message>
    <message>
        <source>No shots in this episode yet.</source>
        <translation>Diese Episode hat noch keine Shots.</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s), %1</source>
        <comment>how many, and how long together</comment>
        <translation>
            <numerusform>%n Shot, %1</numerusform>
            <numerusform>%n Shots, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a kept take</source>
        <comment>shots</comment>
        <translation>
            <numerusform>%n ohne behaltenen Take</numerusform>
            <numerusform>%n ohne behaltenen Take</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a missing file</source>
        <comment>shots</comment>
        <translation>
            <numerusform>bei %n fehlt die Datei</numerusform>
            <numerusform>bei %n fehlt die Datei</numerusform>
        </translation>
    </message>
    <message>
        <source>Trim %1</source>
        <translation>%1 kürzen</translation>
    </message>
</context>
<context>
    <name>troupe::CutStrip</name>
    <message>
        <source>Shots of the cut</source>
        <translation>Shots des Schnitts</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>No take kept</source>
        <translation>Kein Take behalten</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>number and name of a shot</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1, %2. Drag its ends to trim it; Alt and the arrows move its head by a frame, Shift and the arrows its tail.</source>
        <translation>%1, %2. Ziehe an den Enden, um zu kürzen; Alt und Pfeiltasten bewegen den Anfang um ein Bild, Umschalt und Pfeiltasten das Ende.</translation>
    </message>
    <message>
        <source>No shots</source>
        <translation>Keine Shots</translation>
    </message>
    <message>
        <source>%1: file missing</source>
        <translation>%1: Datei fehlt</translation>
    </message>
    <message>
        <source>%1: no take kept</source>
        <translation>%1: kein Take behalten</translation>
    </message>
    <message>
        <source>%1: frames %2 to %3 of %4</source>
        <translation>%1: Bilder %2 bis %3 von %4</translation>
    </message>
</context>
<context>
    <name>troupe::DecisionStrip</name>
    <message>
        <source>The one before</source>
        <translation>Das davor</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Das nächste</translation>
    </message>
    <message>
        <source>See what the service lists</source>
        <translation>Ansehen, was der Dienst auflistet</translation>
    </message>
    <message>
        <source>Ask the service for its latest jobs; costs nothing</source>
        <translation>Den Dienst nach seinen letzten Aufträgen fragen; kostet nichts</translation>
    </message>
    <message>
        <source>Stop looking for it. If it was taken, it may still be charged.</source>
        <translation>Nicht mehr danach suchen. Wurde es angenommen, kann es trotzdem berechnet werden.</translation>
    </message>
    <message>
        <source>Send it once more, as a new job that is paid for; this one is marked as lost.</source>
        <translation>Noch einmal senden, als neuen Auftrag, der bezahlt wird; dieser gilt dann als verloren.</translation>
    </message>
    <message>
        <source>Give it the same time once more</source>
        <translation>Noch einmal so lange warten</translation>
    </message>
    <message>
        <source>Stop waiting for it. What was charged stays charged.</source>
        <translation>Nicht mehr darauf warten. Was berechnet wurde, bleibt berechnet.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Mark as lost</source>
        <translation>Als verloren markieren</translation>
    </message>
    <message>
        <source>Wait on</source>
        <translation>Weiter warten</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>which of those that wait for a decision</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No answer came for %1, %2</source>
        <comment>shot, what is made</comment>
        <translation>Keine Antwort zu %1, %2</translation>
    </message>
    <message>
        <source>Sent to %1 %2 ago. It may have been paid for, so it is never sent again by itself.</source>
        <comment>connection, how long ago</comment>
        <translation>Vor %2 an %1 gesendet. Es kann bezahlt sein und wird deshalb nie von selbst noch einmal gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>The service lists %n job(s) that may be it.</source>
        <translation>
            <numerusform>Der Dienst listet einen Auftrag auf, der es sein kann.</numerusform>
            <numerusform>Der Dienst listet %n Aufträge auf, die es sein können.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose...</source>
        <comment>one of the jobs that the service lists</comment>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Looking...</source>
        <translation>Wird gesucht...</translation>
    </message>
    <message>
        <source>Send again - %1</source>
        <comment>price</comment>
        <translation>Noch einmal senden - %1</translation>
    </message>
    <message>
        <source>%1, %2 takes long</source>
        <comment>shot, what is made</comment>
        <translation>%1, %2 dauert lange</translation>
    </message>
    <message>
        <source>Under way for %1; the longest that is usual is %2. Wait on, or give it up?</source>
        <translation>Seit %1 unterwegs; üblich sind höchstens %2. Weiter warten oder aufgeben?</translation>
    </message>
</context>
<context>
    <name>troupe::DesktopNotifier</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>troupe::EpisodeBar</name>
    <message>
        <source>Episode</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>New episode</source>
        <translation>Neue Folge</translation>
    </message>
    <message>
        <source>›  %1</source>
        <extracomment>stands before the shot&apos;s name in &quot;Series &gt; Episode &gt; Shot&quot;</extracomment>
        <translation>›  %1</translation>
    </message>
    <message>
        <source>Episode %1</source>
        <translation>Folge %1</translation>
    </message>
    <message>
        <source>Rename the episode</source>
        <translation>Folge umbenennen</translation>
    </message>
    <message>
        <source>%1  ›  %2</source>
        <translation>%1  ›  %2</translation>
    </message>
</context>
<context>
    <name>troupe::ErrorText</name>
    <message>
        <source>The connection could not be reached, or it broke.</source>
        <translation>Die Verbindung war nicht zu erreichen oder ist abgebrochen.</translation>
    </message>
    <message>
        <source>Check the network and the connection&apos;s address, then try again.</source>
        <translation>Prüfen Sie das Netz und die Adresse der Verbindung und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>Es kam nicht rechtzeitig eine Antwort.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The key is missing, wrong or no longer valid.</source>
        <translation>Der Schlüssel fehlt, ist falsch oder nicht mehr gültig.</translation>
    </message>
    <message>
        <source>Enter the connection&apos;s key again.</source>
        <translation>Geben Sie den Schlüssel der Verbindung neu ein.</translation>
    </message>
    <message>
        <source>The key may not do this.</source>
        <translation>Der Schlüssel darf das nicht.</translation>
    </message>
    <message>
        <source>Ask the owner of the key for access, or pick another model.</source>
        <translation>Bitten Sie den Inhaber des Schlüssels um Zugang oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The service does not know what was asked for.</source>
        <translation>Der Dienst kennt nicht, was verlangt wurde.</translation>
    </message>
    <message>
        <source>Check the model and the connection&apos;s address.</source>
        <translation>Prüfen Sie das Modell und die Adresse der Verbindung.</translation>
    </message>
    <message>
        <source>That is not possible in the state that it is in now.</source>
        <translation>In seinem jetzigen Zustand geht das nicht.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Warten Sie einen Moment und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The service takes no more requests right now.</source>
        <translation>Der Dienst nimmt gerade keine Anfragen mehr an.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>Versuchen Sie es in %1 noch einmal.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>The service refused this request.</source>
        <translation>Der Dienst hat diese Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Change the prompt or the settings of the shot.</source>
        <translation>Ändern Sie den Prompt oder die Einstellungen des Shots.</translation>
    </message>
    <message>
        <source>The service refused it for what it shows or says.</source>
        <translation>Der Dienst hat es abgelehnt wegen dem, was es zeigt oder sagt.</translation>
    </message>
    <message>
        <source>Write the prompt in other words, or use another reference.</source>
        <translation>Schreiben Sie den Prompt mit anderen Worten oder nehmen Sie eine andere Vorlage.</translation>
    </message>
    <message>
        <source>This model or connection cannot do that.</source>
        <translation>Dieses Modell oder diese Verbindung kann das nicht.</translation>
    </message>
    <message>
        <source>Pick another model or connection.</source>
        <translation>Wählen Sie ein anderes Modell oder eine andere Verbindung.</translation>
    </message>
    <message>
        <source>It was there, but the service does not keep it any longer.</source>
        <translation>Es war da, aber der Dienst bewahrt es nicht mehr auf.</translation>
    </message>
    <message>
        <source>Make it again.</source>
        <translation>Machen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The service has a fault of its own.</source>
        <translation>Der Dienst hat selbst eine Störung.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The service gave an answer that makes no sense.</source>
        <translation>Der Dienst hat eine Antwort gegeben, die keinen Sinn ergibt.</translation>
    </message>
    <message>
        <source>Check that the connection&apos;s address belongs to a video service.</source>
        <translation>Prüfen Sie, ob die Adresse der Verbindung zu einem Videodienst gehört.</translation>
    </message>
    <message>
        <source>A file of the profile could not be read or written.</source>
        <translation>Eine Datei des Profils ließ sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>Check that its folder is there and that you may write to it.</source>
        <translation>Prüfen Sie, ob sein Ordner da ist und Sie darin schreiben dürfen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Free some space; nothing is lost, and work goes on by itself.</source>
        <translation>Schaffen Sie etwas Platz; nichts ist verloren, und es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Another Troupe is using this profile.</source>
        <translation>Ein anderes Troupe benutzt dieses Profil.</translation>
    </message>
    <message>
        <source>Close the other one first.</source>
        <translation>Schließen Sie zuerst das andere.</translation>
    </message>
    <message>
        <source>This was written by a newer version of Troupe.</source>
        <translation>Das hat eine neuere Version von Troupe geschrieben.</translation>
    </message>
    <message>
        <source>Update Troupe to open it.</source>
        <translation>Aktualisieren Sie Troupe, um es zu öffnen.</translation>
    </message>
    <message>
        <source>The data is damaged and cannot be trusted.</source>
        <translation>Die Daten sind beschädigt; auf sie ist kein Verlass.</translation>
    </message>
    <message>
        <source>Restore the profile from a backup, or run “troupectl check” on it.</source>
        <translation>Stellen Sie das Profil aus einer Sicherung wieder her oder prüfen Sie es mit „troupectl check“.</translation>
    </message>
    <message>
        <source>No keychain answers on this system.</source>
        <translation>Auf diesem System antwortet kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>Unlock or install one, or keep the key until you quit.</source>
        <translation>Entsperren oder installieren Sie einen, oder behalten Sie den Schlüssel bis zum Beenden.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Look in the bin, or pick another one.</source>
        <translation>Sehen Sie im Papierkorb nach oder wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>This name is not allowed.</source>
        <translation>Dieser Name ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Give a name of 1 to 60 characters.</source>
        <translation>Geben Sie einen Namen von 1 bis 60 Zeichen an.</translation>
    </message>
    <message>
        <source>This address is not allowed.</source>
        <translation>Diese Adresse ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Use an https address, or http on this machine.</source>
        <translation>Nehmen Sie eine https-Adresse, oder http auf diesem Rechner.</translation>
    </message>
    <message>
        <source>This is not the name of an environment variable.</source>
        <translation>Das ist kein Name einer Umgebungsvariablen.</translation>
    </message>
    <message>
        <source>Use letters, digits and underscores.</source>
        <translation>Nehmen Sie Buchstaben, Ziffern und Unterstriche.</translation>
    </message>
    <message>
        <source>The prompt is empty or too long.</source>
        <translation>Der Prompt ist leer oder zu lang.</translation>
    </message>
    <message>
        <source>Write what the shot shows.</source>
        <translation>Schreiben Sie, was der Shot zeigt.</translation>
    </message>
    <message>
        <source>A value is not allowed.</source>
        <translation>Ein Wert ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Change what you entered and try again.</source>
        <translation>Ändern Sie Ihre Eingabe und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Copy or export it again.</source>
        <translation>Kopieren oder exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>This is not a video or image file, whatever its name says.</source>
        <translation>Das ist weder ein Video noch ein Bild, was auch immer der Name sagt.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The file ends too early: a part of it is missing.</source>
        <translation>Die Datei endet zu früh: Ein Teil von ihr fehlt.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Kopieren oder laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file holds sound only.</source>
        <translation>Die Datei enthält nur Ton.</translation>
    </message>
    <message>
        <source>Choose a file with a picture.</source>
        <translation>Wählen Sie eine Datei mit Bild.</translation>
    </message>
    <message>
        <source>The picture is larger than Troupe opens.</source>
        <translation>Das Bild ist größer, als Troupe es öffnet.</translation>
    </message>
    <message>
        <source>Scale it down to 4K or less.</source>
        <translation>Verkleinern Sie es auf höchstens 4K.</translation>
    </message>
    <message>
        <source>The clip is longer than Troupe opens.</source>
        <translation>Der Clip ist länger, als Troupe ihn öffnet.</translation>
    </message>
    <message>
        <source>Cut out the part that you need.</source>
        <translation>Schneiden Sie den Teil heraus, den Sie brauchen.</translation>
    </message>
    <message>
        <source>The file holds more streams than Troupe opens.</source>
        <translation>Die Datei enthält mehr Spuren, als Troupe öffnet.</translation>
    </message>
    <message>
        <source>Export it with one picture and one sound track.</source>
        <translation>Exportieren Sie sie mit einer Bild- und einer Tonspur.</translation>
    </message>
    <message>
        <source>The file took too long to decode.</source>
        <translation>Das Dekodieren der Datei hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>Convert it to H.264 and try again.</source>
        <translation>Wandeln Sie sie in H.264 um und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file does not decode.</source>
        <translation>Die Datei lässt sich nicht dekodieren.</translation>
    </message>
    <message>
        <source>Convert it to MP4 with H.264 and try again.</source>
        <translation>Wandeln Sie sie in MP4 mit H.264 um und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The clip has not the length or size that was ordered.</source>
        <translation>Der Clip hat nicht die bestellte Länge oder Größe.</translation>
    </message>
    <message>
        <source>Look at it, and make the take again if it will not do.</source>
        <translation>Sehen Sie ihn an und machen Sie den Take neu, wenn er nicht taugt.</translation>
    </message>
    <message>
        <source>It said: “%1”</source>
        <translation>Die Antwort war: „%1“</translation>
    </message>
    <message>
        <source>The port of this address is not allowed.</source>
        <translation>Der Port dieser Adresse ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Use a number from 1 to 65535.</source>
        <translation>Nehmen Sie eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>The frame was not added: it is a still already, or there are as many as a character has.</source>
        <translation>Das Bild wurde nicht hinzugefügt: Es ist schon ein Standbild, oder die Figur hat so viele, wie sie haben kann.</translation>
    </message>
    <message>
        <source>Remove one in its passport, or choose another frame.</source>
        <translation>Entferne eines in ihrem Pass, oder wähle ein anderes Bild.</translation>
    </message>
    <message>
        <source>Ask for the file again, from whom you trust.</source>
        <translation>Bitte jemanden, dem du vertraust, noch einmal um die Datei.</translation>
    </message>
    <message>
        <source>The file is damaged, or no character file at all.</source>
        <translation>Die Datei ist beschädigt oder gar keine Figurendatei.</translation>
    </message>
    <message>
        <source>The file was refused: it names places outside of itself.</source>
        <translation>Die Datei wurde abgelehnt: Sie nennt Orte außerhalb ihrer selbst.</translation>
    </message>
    <message>
        <source>The file was refused: it holds links where only files belong.</source>
        <translation>Die Datei wurde abgelehnt: Sie enthält Verknüpfungen, wo nur Dateien hingehören.</translation>
    </message>
    <message>
        <source>The file was refused: it would unpack to far more than a character takes.</source>
        <translation>Die Datei wurde abgelehnt: Entpackt wäre sie weit größer, als eine Figur sein kann.</translation>
    </message>
    <message>
        <source>The file is encrypted, or packed in a way that Troupe does not read.</source>
        <translation>Die Datei ist verschlüsselt oder so gepackt, wie Troupe es nicht liest.</translation>
    </message>
    <message>
        <source>Ask for a file that Troupe exported.</source>
        <translation>Bitte um eine Datei, die Troupe exportiert hat.</translation>
    </message>
    <message>
        <source>This is an archive of something else than a character.</source>
        <translation>Das ist ein Archiv von etwas anderem als einer Figur.</translation>
    </message>
    <message>
        <source>Choose a file that Troupe exported.</source>
        <translation>Wähle eine Datei, die Troupe exportiert hat.</translation>
    </message>
    <message>
        <source>What the file says of its character cannot be.</source>
        <translation>Was die Datei über ihre Figur sagt, kann nicht sein.</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>Bitte noch einmal um die Datei.</translation>
    </message>
    <message>
        <source>The character was exported by a newer Troupe.</source>
        <translation>Die Figur wurde von einem neueren Troupe exportiert.</translation>
    </message>
    <message>
        <source>A clip or a still is missing in the file.</source>
        <translation>In der Datei fehlt ein Clip oder ein Standbild.</translation>
    </message>
    <message>
        <source>The file holds something else than clips and stills.</source>
        <translation>Die Datei enthält etwas anderes als Clips und Standbilder.</translation>
    </message>
    <message>
        <source>A clip or a still in the file is not what its name says.</source>
        <translation>Ein Clip oder ein Standbild in der Datei ist nicht, was der Name sagt.</translation>
    </message>
</context>
<context>
    <name>troupe::Expiry</name>
    <message>
        <source>under a minute</source>
        <comment>time left</comment>
        <translation>unter einer Minute</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>time left</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>time left</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>time left: days</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a day and a time of it</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>gone by now, probably</source>
        <translation>inzwischen wohl weg</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>gone in about %1</source>
        <translation>in etwa %1 weg</translation>
    </message>
    <message>
        <source>gone in %1</source>
        <translation>in %1 weg</translation>
    </message>
    <message>
        <source>The service says that it does not have it any more.</source>
        <translation>Der Dienst sagt, dass er es nicht mehr hat.</translation>
    </message>
    <message>
        <source>The service keeps it until %1, as it said.</source>
        <translation>Der Dienst behält es bis %1, wie er sagte.</translation>
    </message>
    <message>
        <source>The service kept it until %1, as it said.</source>
        <translation>Der Dienst behielt es bis %1, wie er sagte.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>source of a rule, its date</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Until about %1, by a rule: %2.</source>
        <translation>Bis etwa %1, nach einer Regel: %2.</translation>
    </message>
    <message>
        <source>The service keeps it until it is deleted, by a rule: %1.</source>
        <translation>Der Dienst behält es, bis es gelöscht wird, nach einer Regel: %1.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <comment>days</comment>
        <translation>vor %1 Tagen</translation>
    </message>
</context>
<context>
    <name>troupe::ExpiryNotice</name>
    <message>
        <source>%1: clip gone in about %2</source>
        <extracomment>%1: a shot, %2: a time like &quot;40 min&quot;; the clip is paid for, and not fetched yet</extracomment>
        <translation>%1: Clip in etwa %2 weg</translation>
    </message>
    <message>
        <source>%1: clip gone in %2</source>
        <translation>%1: Clip in %2 weg</translation>
    </message>
    <message>
        <source>%1: about %2 left to extend</source>
        <extracomment>%1: a shot, %2: a time like &quot;5 h&quot;</extracomment>
        <translation>%1: noch etwa %2 verlängerbar</translation>
    </message>
    <message>
        <source>%1: %2 left to extend</source>
        <translation>%1: noch %2 verlängerbar</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, und %n weiteres</numerusform>
            <numerusform>%1, und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>troupe::ExportDialog</name>
    <message>
        <source>Leave out shots without a clip, instead of black in their place</source>
        <translation>Shots ohne Clip weglassen, statt Schwarz an ihre Stelle zu setzen</translation>
    </message>
    <message>
        <source>All episodes of the series</source>
        <translation>Alle Episoden der Serie</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen ...</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export episode</source>
        <translation>Episode exportieren</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Film (MP4)</source>
        <translation>Film (MP4)</translation>
    </message>
    <message>
        <source>Poster (PNG)</source>
        <translation>Poster (PNG)</translation>
    </message>
    <message>
        <source>Contact sheet (PDF)</source>
        <translation>Kontaktbogen (PDF)</translation>
    </message>
    <message>
        <source>Shot list (CSV)</source>
        <translation>Shot-Liste (CSV)</translation>
    </message>
    <message>
        <source>OpenTimelineIO (OTIO)</source>
        <translation>OpenTimelineIO (OTIO)</translation>
    </message>
    <message>
        <source>Final Cut Pro X, DaVinci Resolve (FCPXML 1.10)</source>
        <translation>Final Cut Pro X, DaVinci Resolve (FCPXML 1.10)</translation>
    </message>
    <message>
        <source>Premiere Pro, Final Cut Pro 7 (XML)</source>
        <translation>Premiere Pro, Final Cut Pro 7 (XML)</translation>
    </message>
    <message>
        <source>Any editor (EDL, CMX 3600)</source>
        <translation>Jedes Schnittprogramm (EDL, CMX 3600)</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Ordner für die Dateien</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopped. Files that were whole by then stay.</source>
        <translation>Angehalten. Dateien, die schon ganz waren, bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>%n Datei geschrieben.</numerusform>
            <numerusform>%n Dateien geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>%1 The clip is missing of: %2.</source>
        <translation>%1 Der Clip fehlt von: %2.</translation>
    </message>
    <message>
        <source>%1 There is no take to show yet in: %2. Keep one of a shot first.</source>
        <translation>%1 Noch ist kein Take zu zeigen in: %2. Behalte zuerst einen für einen Shot.</translation>
    </message>
</context>
<context>
    <name>troupe::FindingList</name>
    <message>
        <source>Cannot be sent</source>
        <translation>Kann nicht gesendet werden</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>notes on the prompt</comment>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>troupe::FitBands</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a rule with its fact, and whether it fits</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>troupe::FitRuleList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Mend &amp;all</source>
        <translation>&amp;Alles beheben</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Mend: %1</source>
        <translation>Beheben: %1</translation>
    </message>
</context>
<context>
    <name>troupe::Formats</name>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>width and height</comment>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>troupe::ImportDialog</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie er ist</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>planned length</source>
        <translation>geplante Länge</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Changes: %1</source>
        <translation>Ändert: %1</translation>
    </message>
    <message>
        <source>“%1”: %2, %3, %4. Takes are left alone, and nothing is made.</source>
        <translation>„%1“: %2, %3, %4. Takes bleiben, wie sie sind, und nichts wird gemacht.</translation>
    </message>
    <message numerus="yes">
        <source>%n new shot(s)</source>
        <translation>
            <numerusform>%n neuer Shot</numerusform>
            <numerusform>%n neue Shots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as it is</source>
        <translation>
            <numerusform>%n wie er ist</numerusform>
            <numerusform>%n wie sie sind</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds no shots.</source>
        <translation>Die Datei enthält keine Shots.</translation>
    </message>
    <message>
        <source>The file is larger than a shot list is: over 8 MB.</source>
        <translation>Die Datei ist größer, als eine Shot-Liste ist: über 8 MB.</translation>
    </message>
    <message>
        <source>More than %1 shots. Split the list.</source>
        <translation>Mehr als %1 Shots. Teile die Liste.</translation>
    </message>
    <message>
        <source>This is not UTF-8 text. Save the table as “CSV UTF-8” and try again.</source>
        <translation>Das ist kein UTF-8-Text. Speichere die Tabelle als „CSV UTF-8“ und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>This is not text. Choose a CSV file.</source>
        <translation>Das ist kein Text. Wähle eine CSV-Datei.</translation>
    </message>
    <message>
        <source>A quote begins here, and nothing closes it.</source>
        <translation>Hier beginnt ein Anführungszeichen, und nichts schließt es.</translation>
    </message>
    <message>
        <source>The first row has to name the columns: shot, seconds, prompt, notes.</source>
        <translation>Die erste Zeile muss die Spalten nennen: shot, seconds, prompt, notes.</translation>
    </message>
    <message>
        <source>The length is no number of seconds from 0.1 to 3600. Correct it or leave it empty.</source>
        <translation>Die Länge ist keine Zahl von Sekunden von 0,1 bis 3600. Berichtige sie oder lass sie leer.</translation>
    </message>
    <message>
        <source>A text is longer than 32 000 characters.</source>
        <translation>Ein Text ist länger als 32 000 Zeichen.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>number, what is wrong</comment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Import a shot list</source>
        <translation>Shot-Liste importieren</translation>
    </message>
    <message>
        <source>What the list does, row by row</source>
        <translation>Was die Liste tut, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Shot</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
</context>
<context>
    <name>troupe::JobLog</name>
    <message>
        <source>Added to the queue.</source>
        <translation>In die Warteschlange gestellt.</translation>
    </message>
    <message>
        <source>You changed the order.</source>
        <translation>Sie haben den Auftrag geändert.</translation>
    </message>
    <message>
        <source>You paused it.</source>
        <translation>Sie haben ihn angehalten.</translation>
    </message>
    <message>
        <source>You let it go on.</source>
        <translation>Sie haben ihn weiterlaufen lassen.</translation>
    </message>
    <message>
        <source>You set a stop after it.</source>
        <translation>Sie haben danach einen Halt gesetzt.</translation>
    </message>
    <message>
        <source>You took the stop after it away.</source>
        <translation>Sie haben den Halt danach weggenommen.</translation>
    </message>
    <message>
        <source>You removed it from the queue.</source>
        <translation>Sie haben ihn aus der Warteschlange genommen.</translation>
    </message>
    <message>
        <source>You put it back into the queue.</source>
        <translation>Sie haben ihn zurück in die Warteschlange gestellt.</translation>
    </message>
    <message>
        <source>You asked for another try.</source>
        <translation>Sie haben einen neuen Versuch verlangt.</translation>
    </message>
    <message>
        <source>You asked to fetch the clip again, which costs nothing.</source>
        <translation>Sie haben verlangt, den Clip noch einmal zu holen; das kostet nichts.</translation>
    </message>
    <message>
        <source>You canceled it.</source>
        <translation>Sie haben ihn abgebrochen.</translation>
    </message>
    <message>
        <source>It is not waited for any longer.</source>
        <translation>Auf ihn wird nicht länger gewartet.</translation>
    </message>
    <message>
        <source>You marked it as lost.</source>
        <translation>Sie haben ihn als verloren markiert.</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Gesendet.</translation>
    </message>
    <message>
        <source>Could not be prepared; nothing was sent.</source>
        <translation>Konnte nicht vorbereitet werden; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Held; nothing was sent.</source>
        <translation>Zurückgehalten; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Tried again.</source>
        <translation>Noch einmal versucht.</translation>
    </message>
    <message>
        <source>Taken by the service.</source>
        <translation>Vom Dienst angenommen.</translation>
    </message>
    <message>
        <source>Taken by the service, as %1.</source>
        <translation>Vom Dienst angenommen, als %1.</translation>
    </message>
    <message>
        <source>Refused by the service; nothing was charged.</source>
        <translation>Vom Dienst abgelehnt; nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>No clear answer came: nobody knows whether it was taken.</source>
        <translation>Es kam keine klare Antwort: Niemand weiß, ob er angenommen wurde.</translation>
    </message>
    <message>
        <source>Refused: the service does not know a character any more. Nothing was charged.</source>
        <translation>Abgelehnt: Der Dienst kennt eine Figur nicht mehr. Nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>Found at the service, as %1.</source>
        <translation>Beim Dienst gefunden, als %1.</translation>
    </message>
    <message>
        <source>The service has made the clip.</source>
        <translation>Der Dienst hat den Clip gemacht.</translation>
    </message>
    <message>
        <source>The service could not make the clip.</source>
        <translation>Der Dienst konnte den Clip nicht machen.</translation>
    </message>
    <message>
        <source>The service says that it was canceled there.</source>
        <translation>Der Dienst sagt, dass er dort abgebrochen wurde.</translation>
    </message>
    <message>
        <source>The service does not have the clip any more.</source>
        <translation>Der Dienst hat den Clip nicht mehr.</translation>
    </message>
    <message>
        <source>The service did not say how it is. It is asked again by itself.</source>
        <translation>Der Dienst sagte nicht, wie es steht. Er wird von selbst wieder gefragt.</translation>
    </message>
    <message>
        <source>It takes much longer than a job may take.</source>
        <translation>Es dauert viel länger, als ein Auftrag dauern darf.</translation>
    </message>
    <message>
        <source>The service confirmed that it is canceled.</source>
        <translation>Der Dienst hat den Abbruch bestätigt.</translation>
    </message>
    <message>
        <source>It could not be canceled there, and goes on.</source>
        <translation>Er ließ sich dort nicht abbrechen und läuft weiter.</translation>
    </message>
    <message>
        <source>The clip is here.</source>
        <translation>Der Clip ist da.</translation>
    </message>
    <message>
        <source>The download broke off. What came is kept.</source>
        <translation>Der Download brach ab. Was ankam, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The clip is as it was ordered: it is a take now.</source>
        <translation>Der Clip ist wie bestellt: Er ist jetzt ein Take.</translation>
    </message>
    <message>
        <source>The clip is not what was ordered.</source>
        <translation>Der Clip ist nicht, was bestellt war.</translation>
    </message>
    <message>
        <source>Troupe ended before an answer came: nobody knows whether it was taken.</source>
        <translation>Troupe endete, bevor eine Antwort kam: Niemand weiß, ob er angenommen wurde.</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>taken, will be charged</source>
        <translation>angenommen, wird berechnet</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>not charged</source>
        <translation>nicht berechnet</translation>
    </message>
    <message>
        <source>may have been charged</source>
        <translation>vielleicht berechnet</translation>
    </message>
    <message>
        <source>It said that this costs %1 USD.</source>
        <translation>Er sagte, dass das %1 USD kostet.</translation>
    </message>
    <message>
        <source>It goes on by itself at %1.</source>
        <translation>Es geht um %1 von selbst weiter.</translation>
    </message>
    <message>
        <source>%1 USD</source>
        <translation>%1 USD</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>fact, amount, source</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Nothing was charged yet.</source>
        <translation>Noch wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>It is waited for longer than usual.</source>
        <translation>Es wird länger als üblich darauf gewartet.</translation>
    </message>
    <message>
        <source>A character is made at the service first, which costs nothing.</source>
        <translation>Zuerst wird beim Dienst eine Figur angelegt; das kostet nichts.</translation>
    </message>
    <message>
        <source>The service knows the character now.</source>
        <translation>Der Dienst kennt die Figur jetzt.</translation>
    </message>
    <message>
        <source>The service knows the character now, as %1.</source>
        <translation>Der Dienst kennt die Figur jetzt, als %1.</translation>
    </message>
</context>
<context>
    <name>troupe::JobPage</name>
    <message>
        <source>The prompt, as it is sent</source>
        <translation>Der Prompt, wie er gesendet wird</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Gemacht aus</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Canceling</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Show the shot</source>
        <translation>Shot zeigen</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>Was verlangt wurde</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <comment>shot, what is made</comment>
        <translation>%1 - %2</translation>
    </message>
    <message>
        <source>%1 (version %2)</source>
        <comment>name of a character</comment>
        <translation>%1 (Fassung %2)</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>cast</comment>
        <translation>niemand</translation>
    </message>
    <message>
        <source>take %1</source>
        <translation>Take %1</translation>
    </message>
    <message>
        <source>another take</source>
        <translation>einem anderen Take</translation>
    </message>
    <message>
        <source>an opening frame</source>
        <translation>einem ersten Bild</translation>
    </message>
    <message>
        <source>the prompt alone</source>
        <translation>dem Prompt allein</translation>
    </message>
    <message>
        <source>Ordered %1</source>
        <translation>Bestellt %1</translation>
    </message>
    <message>
        <source>taken %1</source>
        <translation>angenommen %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>expiry</comment>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>the clip is here; at the service until %1</source>
        <translation>der Clip ist hier; beim Dienst bis %1</translation>
    </message>
    <message>
        <source>%1 USD</source>
        <comment>price</comment>
        <translation>%1 USD</translation>
    </message>
    <message>
        <source>%1 USD (%2)</source>
        <comment>price, source</comment>
        <translation>%1 USD (%2)</translation>
    </message>
    <message>
        <source>What the service answered</source>
        <translation>Was der Dienst antwortete</translation>
    </message>
</context>
<context>
    <name>troupe::LedgerModel</name>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Nobody of the cast</source>
        <translation>Niemand aus dem Ensemble</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>Verlängerung</translation>
    </message>
    <message>
        <source>remix</source>
        <translation>Remix</translation>
    </message>
    <message>
        <source>Shot %1</source>
        <translation>Shot %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the title of a shot, %2 &quot;take&quot;, &quot;edit&quot;, &quot;extension&quot; or &quot;remix&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n Auftrag</numerusform>
            <numerusform>%n Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;Charged&quot;, &quot;Not charged&quot; or &quot;Unknown&quot;, %2 why that is believed</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation>Nicht berechnet</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Per kept second</source>
        <translation>Pro behaltener Sekunde</translation>
    </message>
    <message>
        <source>Charged?</source>
        <translation>Berechnet?</translation>
    </message>
</context>
<context>
    <name>troupe::LedgerWindow</name>
    <message>
        <source>Ledger</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Put together by</source>
        <translation>Zusammengefasst nach</translation>
    </message>
    <message>
        <source>By series</source>
        <translation>Nach Serie</translation>
    </message>
    <message>
        <source>By episode</source>
        <translation>Nach Folge</translation>
    </message>
    <message>
        <source>By character</source>
        <translation>Nach Figur</translation>
    </message>
    <message>
        <source>By connection</source>
        <translation>Nach Verbindung</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By job</source>
        <translation>Nach Auftrag</translation>
    </message>
    <message>
        <source>What was spent</source>
        <translation>Was ausgegeben wurde</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Amounts in US dollars</source>
        <translation>Beträge in US-Dollar</translation>
    </message>
    <message>
        <source>&amp;Budgets...</source>
        <translation>&amp;Budgets …</translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Nothing was spent yet. Every take is listed here, with its price and where that is known from.</source>
        <translation>Noch wurde nichts ausgegeben. Jeder Take steht hier, mit seinem Preis und woher er bekannt ist.</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>Ausgaben exportieren</translation>
    </message>
    <message>
        <source>Comma separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>It was charged...</source>
        <translation>Es wurde berechnet …</translation>
    </message>
    <message>
        <source>It was not charged</source>
        <translation>Es wurde nicht berechnet</translation>
    </message>
    <message>
        <source>It was charged</source>
        <translation>Es wurde berechnet</translation>
    </message>
    <message>
        <source>What the bill says, in US dollars:</source>
        <translation>Was die Rechnung sagt, in US-Dollar:</translation>
    </message>
</context>
<context>
    <name>troupe::LineActions</name>
    <message>
        <source>Details...</source>
        <translation>Einzelheiten ...</translation>
    </message>
    <message>
        <source>Change the order...</source>
        <translation>Auftrag ändern ...</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Pause this one</source>
        <translation>Diesen anhalten</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Stop after this one</source>
        <translation>Nach diesem halten</translation>
    </message>
    <message>
        <source>Go on behind the stop</source>
        <translation>Hinter dem Halt weiter</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move to the front</source>
        <translation>Ganz nach vorn</translation>
    </message>
    <message>
        <source>Move to the end</source>
        <translation>Ganz ans Ende</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Beendete ausräumen</translation>
    </message>
    <message>
        <source>Take what has ended out of the list. The takes stay.</source>
        <translation>Nimmt aus der Liste, was beendet ist. Die Takes bleiben.</translation>
    </message>
</context>
<context>
    <name>troupe::LineageModel</name>
    <message>
        <source>Generated</source>
        <comment>take</comment>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Edited</source>
        <comment>take</comment>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Extended</source>
        <comment>take</comment>
        <translation>Verlängert</translation>
    </message>
    <message>
        <source>Remixed</source>
        <comment>take</comment>
        <translation>Remix</translation>
    </message>
    <message>
        <source>Imported</source>
        <comment>take</comment>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <comment>a file</comment>
        <translation>Importiert aus %1</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Take %1</translation>
    </message>
    <message>
        <source>Source that is gone</source>
        <translation>Quelle, die weg ist</translation>
    </message>
    <message>
        <source>Take in the bin</source>
        <translation>Take im Papierkorb</translation>
    </message>
    <message>
        <source>Take of another shot</source>
        <translation>Take eines anderen Shots</translation>
    </message>
    <message>
        <source>Branch: %1</source>
        <comment>what it cost together</comment>
        <translation>Zweig: %1</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>It was deleted for good, or never was in this profile.</source>
        <translation>Er wurde endgültig gelöscht oder war nie in diesem Profil.</translation>
    </message>
</context>
<context>
    <name>troupe::LineageView</name>
    <message>
        <source>No takes yet. What is made of a take stands below it here.</source>
        <translation>Noch keine Takes. Was aus einem Take gemacht wird, steht hier darunter.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Edit by text</source>
        <translation>Mit Worten bearbeiten</translation>
    </message>
    <message>
        <source>Branch from its last frame</source>
        <translation>Von seinem letzten Bild aus abzweigen</translation>
    </message>
    <message>
        <source>How the takes of this shot came from each other</source>
        <translation>Wie die Takes dieses Shots auseinander hervorgingen</translation>
    </message>
    <message>
        <source>Keep no longer</source>
        <translation>Nicht mehr behalten</translation>
    </message>
</context>
<context>
    <name>troupe::LintText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: names, %n: how many others</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The prompt mentions &quot;%1&quot;, who is not in the cast.</source>
        <translation>Der Prompt erwähnt „%1“; so jemand ist nicht im Ensemble.</translation>
    </message>
    <message numerus="yes">
        <source>The model takes %n character(s) in one clip, and %1 would be too many.</source>
        <translation>
            <numerusform>Das Modell nimmt %n Figur in einem Clip, und %1 wäre zu viel.</numerusform>
            <numerusform>Das Modell nimmt %n Figuren in einem Clip, und %1 wäre zu viel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters touch %1, which makes another word of it.</source>
        <translation>Buchstaben berühren %1, was ein anderes Wort daraus macht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; reads as &quot;%2&quot; with the words beside it.</source>
        <translation>„%1“ liest sich mit den Wörtern daneben als „%2“.</translation>
    </message>
    <message>
        <source>This asks for somebody else who looks like %1. Say what %1 does.</source>
        <translation>Das verlangt jemand anderen, der wie %1 aussieht. Schreiben Sie, was %1 tut.</translation>
    </message>
    <message>
        <source>The clip of %1 has another shape than this take.</source>
        <translation>Der Clip von %1 hat ein anderes Format als dieser Take.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is within &quot;%2&quot;: a service may mix the two up.</source>
        <translation>„%1“ steckt in „%2“: Ein Dienst kann die beiden verwechseln.</translation>
    </message>
    <message>
        <source>An extension takes no characters: who is in the take plays on, and of %1 only the name is sent.</source>
        <translation>Eine Verlängerung nimmt keine Figuren: Wer im Take ist, spielt weiter, und von %1 wird nur der Name gesendet.</translation>
    </message>
    <message>
        <source>%1: not known at this connection any more, and uploaded anew with the next take.</source>
        <translation>%1: bei dieser Verbindung nicht mehr bekannt und mit dem nächsten Take neu hochgeladen.</translation>
    </message>
    <message>
        <source>%1: only the word is sent, not the character.</source>
        <translation>%1: Nur das Wort wird gesendet, nicht die Figur.</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Describe %1 in words</source>
        <translation>%1 in Worten beschreiben</translation>
    </message>
    <message>
        <source>Put a space there</source>
        <translation>Leerzeichen einfügen</translation>
    </message>
    <message>
        <source>Mention %1</source>
        <translation>%1 erwähnen</translation>
    </message>
    <message>
        <source>Take these words out</source>
        <translation>Diese Wörter herausnehmen</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>a size</comment>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>Use the last frame</source>
        <translation>Das letzte Bild nehmen</translation>
    </message>
    <message>
        <source>Turn names into pills (%1)</source>
        <translation>Namen zu Figuren machen (%1)</translation>
    </message>
</context>
<context>
    <name>troupe::LookList</name>
    <message>
        <source>Looks</source>
        <translation>Looks</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>What prompts say of it</source>
        <translation>Was Prompts darüber sagen</translation>
    </message>
    <message>
        <source>Remove the look</source>
        <translation>Look entfernen</translation>
    </message>
    <message>
        <source>Remove the look (%1)</source>
        <comment>key</comment>
        <translation>Look entfernen (%1)</translation>
    </message>
    <message>
        <source>Del</source>
        <comment>key</comment>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Type a name, &quot;winter&quot; for example</source>
        <translation>Schreibe einen Namen, zum Beispiel „Winter“</translation>
    </message>
</context>
<context>
    <name>troupe::MainWindow</name>
    <message>
        <source>Troupe</source>
        <translation>Troupe</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <translation>%1 - %2</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Shot</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New character...</source>
        <translation>&amp;Neue Figur …</translation>
    </message>
    <message>
        <source>Use the &amp;sample mascot</source>
        <translation>Das Bei&amp;spielmaskottchen nehmen</translation>
    </message>
    <message>
        <source>New &amp;episode...</source>
        <translation>Neue &amp;Folge …</translation>
    </message>
    <message>
        <source>&amp;Rename the episode...</source>
        <translation>Folge &amp;umbenennen …</translation>
    </message>
    <message>
        <source>New s&amp;hot</source>
        <translation>Neuer S&amp;hot</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>&amp;Take</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>E&amp;xtend</source>
        <translation>&amp;Verlängern</translation>
    </message>
    <message>
        <source>E&amp;dit by words</source>
        <translation>Mit &amp;Worten bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Pause the queue</source>
        <translation>Warteschlange &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation>&amp;Befehl suchen …</translation>
    </message>
    <message>
        <source>Board &amp;and viewer</source>
        <translation>Board &amp;und Player</translation>
    </message>
    <message>
        <source>&amp;Board</source>
        <translation>&amp;Board</translation>
    </message>
    <message>
        <source>&amp;Viewer</source>
        <translation>&amp;Player</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Connections...</source>
        <translation>&amp;Verbindungen...</translation>
    </message>
    <message>
        <source>No answer from %1. Its jobs wait and go on by themselves; nothing is lost.</source>
        <translation>Keine Antwort von %1. Die Aufträge warten und gehen von selbst weiter; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>&amp;Ledger...</source>
        <translation>&amp;Ausgaben …</translation>
    </message>
    <message>
        <source>&amp;Budgets...</source>
        <translation>&amp;Budgets …</translation>
    </message>
    <message>
        <source>%1. It is paid for and not fetched yet: see the queue for what holds it.</source>
        <comment>what ends, and when</comment>
        <translation>%1. Er ist bezahlt und noch nicht geholt: Was ihn aufhält, steht in der Warteschlange.</translation>
    </message>
    <message>
        <source>&amp;Cut</source>
        <translation>S&amp;chnitt</translation>
    </message>
    <message>
        <source>E&amp;xport episode...</source>
        <translation>E&amp;pisode exportieren ...</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>The frame is a still of %1 now.</source>
        <translation>Das Bild ist jetzt ein Standbild von %1.</translation>
    </message>
    <message>
        <source>Use this frame as a still of</source>
        <translation>Dieses Bild als Standbild nehmen für</translation>
    </message>
    <message>
        <source>&amp;Import a character...</source>
        <translation>Figur &amp;importieren ...</translation>
    </message>
    <message>
        <source>E&amp;xport the character...</source>
        <translation>Figur e&amp;xportieren ...</translation>
    </message>
    <message>
        <source>&amp;Import shots...</source>
        <translation>Shots i&amp;mportieren ...</translation>
    </message>
    <message>
        <source>E&amp;xport the shot list...</source>
        <translation>Shot-&amp;Liste exportieren ...</translation>
    </message>
    <message>
        <source>&amp;Shot</source>
        <translation>&amp;Shot</translation>
    </message>
</context>
<context>
    <name>troupe::MentionList</name>
    <message>
        <source>Characters to mention</source>
        <translation>Figuren zum Nennen</translation>
    </message>
</context>
<context>
    <name>troupe::MoneyText</name>
    <message>
        <source>no price known</source>
        <translation>kein Preis bekannt</translation>
    </message>
    <message>
        <source>the service&apos;s reply</source>
        <translation>die Antwort des Dienstes</translation>
    </message>
    <message>
        <source>the service has no price for it</source>
        <translation>der Dienst hat keinen Preis dafür</translation>
    </message>
    <message>
        <source>seconds counted by the service</source>
        <translation>vom Dienst gezählte Sekunden</translation>
    </message>
    <message>
        <source>the clip was made</source>
        <translation>der Clip wurde gemacht</translation>
    </message>
    <message>
        <source>no answer came</source>
        <translation>es kam keine Antwort</translation>
    </message>
    <message>
        <source>the service did not say</source>
        <translation>der Dienst hat es nicht gesagt</translation>
    </message>
    <message>
        <source>entered by you</source>
        <translation>von Ihnen eingetragen</translation>
    </message>
    <message>
        <source>price table of %1</source>
        <comment>date</comment>
        <translation>Preistabelle vom %1</translation>
    </message>
    <message>
        <source>episode &quot;%1&quot;</source>
        <translation>Folge „%1“</translation>
    </message>
    <message>
        <source>series &quot;%1&quot;</source>
        <translation>Serie „%1“</translation>
    </message>
    <message>
        <source>connection &quot;%1&quot;</source>
        <translation>Verbindung „%1“</translation>
    </message>
    <message>
        <source>a day</source>
        <comment>what a budget is for</comment>
        <translation>eines Tages</translation>
    </message>
    <message>
        <source>Its price is unknown, and the budget of %1 counts it. Let this one through, or remove the budget.</source>
        <translation>Der Preis ist unbekannt, und das Budget von %1 zählt ihn. Lassen Sie diesen durch, oder entfernen Sie das Budget.</translation>
    </message>
    <message>
        <source>The budget of %1 has no room for one more: its limit is %2 USD.</source>
        <translation>Im Budget von %1 ist kein Platz für einen weiteren: Die Grenze ist %2 USD.</translation>
    </message>
    <message>
        <source>This one costs %1 USD.</source>
        <translation>Dieser kostet %1 USD.</translation>
    </message>
    <message>
        <source>What this one costs is not known.</source>
        <translation>Was dieser kostet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Raise it, or it goes on tomorrow.</source>
        <translation>Erhöhen Sie es, oder es geht morgen weiter.</translation>
    </message>
    <message>
        <source>Raise it, and this goes on.</source>
        <translation>Erhöhen Sie es, und es geht weiter.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation>Nicht berechnet</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>whether it was charged</comment>
        <translation>Unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n of unknown price</source>
        <translation>
            <numerusform>%1 und %n von unbekanntem Preis</numerusform>
            <numerusform>%1 und %n von unbekanntem Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>an amount</comment>
        <translation>mindestens %1</translation>
    </message>
</context>
<context>
    <name>troupe::NewCharacterDialog</name>
    <message>
        <source>New character</source>
        <translation>Neue Figur</translation>
    </message>
    <message>
        <source>Looking at %1...</source>
        <translation>%1 wird angesehen …</translation>
    </message>
    <message>
        <source>Exactly as prompts will say it, Luna for example</source>
        <translation>Genau so, wie Prompts ihn nennen, zum Beispiel Luna</translation>
    </message>
    <message>
        <source>One sentence: what does it look like?</source>
        <translation>Ein Satz: Wie sieht sie aus?</translation>
    </message>
    <message>
        <source>Whose is it, and who agreed? For your own records.</source>
        <translation>Wem gehört sie, und wer hat zugestimmt? Für Ihre eigenen Unterlagen.</translation>
    </message>
    <message>
        <source>&amp;Add to the cast</source>
        <translation>Ins Ensemble &amp;aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>&amp;Consent</source>
        <translation>&amp;Einwilligung</translation>
    </message>
    <message>
        <source>The cast has a %1 already. Prompts go by the exact name, so pick another.</source>
        <translation>Im Ensemble gibt es %1 schon. Prompts gehen nach dem genauen Namen, wählen Sie also einen anderen.</translation>
    </message>
    <message>
        <source>Make it &amp;fit...</source>
        <translation>&amp;Passend machen …</translation>
    </message>
</context>
<context>
    <name>troupe::Notice</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist fertig</translation>
    </message>
    <message>
        <source>%1 needs you</source>
        <translation>%1 braucht Sie</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 ist gescheitert</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) ready</source>
        <translation>
            <numerusform>%n Take fertig</numerusform>
            <numerusform>%n Takes fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) need you</source>
        <translation>
            <numerusform>%n Auftrag braucht Sie</numerusform>
            <numerusform>%n Aufträge brauchen Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) failed</source>
        <translation>
            <numerusform>%n Auftrag ist gescheitert</numerusform>
            <numerusform>%n Aufträge sind gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ends soon</source>
        <comment>a shot</comment>
        <translation>%1 läuft bald ab</translation>
    </message>
    <message numerus="yes">
        <source>%n end(s) soon</source>
        <comment>shots</comment>
        <translation>
            <numerusform>%n Einstellung läuft bald ab</numerusform>
            <numerusform>%n Einstellungen laufen bald ab</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue is done</source>
        <translation>Die Warteschlange ist fertig</translation>
    </message>
</context>
<context>
    <name>troupe::OrderText</name>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>Remix</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n takes</source>
        <extracomment>%1 is &quot;Generate&quot;, &quot;Edit&quot; or &quot;Extend&quot;</extracomment>
        <translation>
            <numerusform>%1: %n Take</numerusform>
            <numerusform>%1: %n Takes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <extracomment>%1 is &quot;Generate 2 takes&quot;, %2 the price</extracomment>
        <translation>%1 - %2</translation>
    </message>
    <message>
        <source>The prompt is longer than 32 000 characters. Shorten it.</source>
        <translation>Der Prompt ist länger als 32 000 Zeichen. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Length: %1 s</source>
        <translation>Länge: %1 s</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Größe: %1</translation>
    </message>
    <message>
        <source>Characters: %1</source>
        <translation>Figuren: %1</translation>
    </message>
    <message>
        <source>Opening frame: yes</source>
        <translation>Anfangsbild: ja</translation>
    </message>
    <message>
        <source>Estimated at %1 USD a take: %2.</source>
        <comment>price, where it comes from</comment>
        <translation>Geschätzt auf %1 USD je Take: %2.</translation>
    </message>
    <message>
        <source>The price is unknown, and the budget of %1 counts it: it is held in the queue until you let it through.</source>
        <translation>Der Preis ist unbekannt, und das Budget von %1 zählt ihn: Es bleibt in der Warteschlange, bis Sie es durchlassen.</translation>
    </message>
    <message numerus="yes">
        <source>After what waits already, the budget of %1 has %2 USD left: %n take(s) will be held in the queue until you raise it.</source>
        <translation>
            <numerusform>Nach dem, was schon wartet, sind im Budget von %1 noch %2 USD: %n Take bleibt in der Warteschlange, bis Sie es erhöhen.</numerusform>
            <numerusform>Nach dem, was schon wartet, sind im Budget von %1 noch %2 USD: %n Takes bleiben in der Warteschlange, bis Sie es erhöhen.</numerusform>
        </translation>
    </message>
    <message>
        <source>An alternative cannot hold others: {a|{b|c}}. Write {a|b|c}, or \{ for a brace.</source>
        <translation>Eine Alternative kann keine anderen enthalten: {a|{b|c}}. Schreiben Sie {a|b|c}, oder \{ für eine Klammer.</translation>
    </message>
    <message>
        <source>A pattern has no end. Close it with }, or write \{ for a brace.</source>
        <translation>Ein Muster hat kein Ende. Schließen Sie es mit }, oder schreiben Sie \{ für eine Klammer.</translation>
    </message>
    <message>
        <source>The pattern stands for more than %1 prompts. Take some alternatives out.</source>
        <translation>Das Muster steht für mehr als %1 Prompts. Nehmen Sie Alternativen heraus.</translation>
    </message>
    <message>
        <source>A job makes one take. Choose one of the alternatives.</source>
        <translation>Ein Auftrag macht einen Take. Wählen Sie eine der Alternativen.</translation>
    </message>
</context>
<context>
    <name>troupe::OriginalLine</name>
    <message>
        <source>Extend sends the clip itself, which not every service takes.</source>
        <translation>Verlängern schickt den Clip selbst, was nicht jeder Dienst annimmt.</translation>
    </message>
    <message>
        <source>Edit sends the clip itself, which not every service takes.</source>
        <translation>Bearbeiten schickt den Clip selbst, was nicht jeder Dienst annimmt.</translation>
    </message>
    <message>
        <source>The original at %1 can be extended until about %2, %3 left.</source>
        <extracomment>%1: a connection, %2: a moment, %3: a time like &quot;5 h&quot;</extracomment>
        <translation>Das Original bei %1 kann bis etwa %2 verlängert werden, noch %3.</translation>
    </message>
    <message>
        <source>The original at %1 can be extended until %2, %3 left.</source>
        <translation>Das Original bei %1 kann bis %2 verlängert werden, noch %3.</translation>
    </message>
    <message>
        <source>The original at %1 can be edited until about %2, %3 left.</source>
        <translation>Das Original bei %1 kann bis etwa %2 bearbeitet werden, noch %3.</translation>
    </message>
    <message>
        <source>The original at %1 can be edited until %2, %3 left.</source>
        <translation>Das Original bei %1 kann bis %2 bearbeitet werden, noch %3.</translation>
    </message>
    <message>
        <source>No connection has an original of this take.</source>
        <translation>Keine Verbindung hat ein Original dieses Takes.</translation>
    </message>
    <message>
        <source>%1 has no original of this take.</source>
        <translation>%1 hat kein Original dieses Takes.</translation>
    </message>
    <message>
        <source>The original at %1 is gone.</source>
        <translation>Das Original bei %1 ist weg.</translation>
    </message>
    <message>
        <source>The original at %1 is probably gone, since about %2.</source>
        <translation>Das Original bei %1 ist wohl weg, seit etwa %2.</translation>
    </message>
    <message>
        <source>The original at %1 is gone since %2.</source>
        <translation>Das Original bei %1 ist seit %2 weg.</translation>
    </message>
    <message>
        <source>The model of this take cannot extend.</source>
        <translation>Das Modell dieses Takes kann nicht verlängern.</translation>
    </message>
    <message>
        <source>How long %1 keeps the original is not known.</source>
        <translation>Wie lange %1 das Original behält, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Orders a new clip that opens with the last frame of this take. It has the new seconds only.</source>
        <translation>Bestellt einen neuen Clip, der mit dem letzten Bild dieses Takes beginnt. Er hat nur die neuen Sekunden.</translation>
    </message>
    <message>
        <source>Taking the last frame...</source>
        <translation>Das letzte Bild wird geholt...</translation>
    </message>
    <message>
        <source>Use its last frame as the opening frame</source>
        <translation>Letztes Bild als Anfangsbild nehmen</translation>
    </message>
</context>
<context>
    <name>troupe::Passport</name>
    <message>
        <source>Separated by commas</source>
        <translation>Durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>&amp;Consent</source>
        <translation>&amp;Einwilligung</translation>
    </message>
    <message>
        <source>The cast has a %1 already. Pick another name.</source>
        <translation>Im Ensemble gibt es %1 schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Bindings&lt;/b&gt;: what each connection knows of this character</source>
        <translation>&lt;b&gt;Bindungen&lt;/b&gt;: was jede Verbindung von dieser Figur kennt</translation>
    </message>
    <message>
        <source>Another c&amp;lip...</source>
        <translation>Anderer C&amp;lip ...</translation>
    </message>
    <message>
        <source>Makes a new version, with stills of its own. Takes keep the version they have.</source>
        <translation>Macht eine neue Version mit eigenen Standbildern. Takes behalten ihre Version.</translation>
    </message>
    <message>
        <source>One sentence: what does it look like?</source>
        <translation>Ein Satz: Wie sieht sie aus?</translation>
    </message>
    <message>
        <source>Whose is it, and who agreed? For your own records.</source>
        <translation>Wem gehört sie, und wer hat zugestimmt? Für deine eigenen Unterlagen.</translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation>Schl&amp;agwörter</translation>
    </message>
    <message>
        <source>L&amp;ooks: winter, night...</source>
        <translation>L&amp;ooks: Winter, Nacht ...</translation>
    </message>
    <message>
        <source>&amp;Versions: takes remember theirs</source>
        <translation>&amp;Versionen: Takes merken sich ihre</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Change looks</source>
        <translation>Looks ändern</translation>
    </message>
    <message>
        <source>Change stills</source>
        <translation>Standbilder ändern</translation>
    </message>
    <message>
        <source>A name is one line of 1 to %1 characters, without { and }.</source>
        <translation>Ein Name ist eine Zeile mit 1 bis %1 Zeichen, ohne { und }.</translation>
    </message>
    <message>
        <source>Prompts are sent with exactly this name, letter by letter.</source>
        <translation>Prompts werden mit genau diesem Namen gesendet, Buchstabe für Buchstabe.</translation>
    </message>
    <message>
        <source>Becomes version %1. Mentions follow; bindings are made again with the next take, and takes keep their name.</source>
        <translation>Wird Version %1. Erwähnungen folgen; Bindungen werden mit dem nächsten Take neu angelegt, und Takes behalten ihren Namen.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Change description</source>
        <translation>Beschreibung ändern</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>Schlagwörter ändern</translation>
    </message>
    <message>
        <source>Change consent note</source>
        <translation>Vermerk zur Zustimmung ändern</translation>
    </message>
    <message>
        <source>Add a still</source>
        <translation>Standbild hinzufügen</translation>
    </message>
    <message>
        <source>Pick stills</source>
        <translation>Standbilder aussuchen</translation>
    </message>
    <message>
        <source>Change clip</source>
        <translation>Clip ändern</translation>
    </message>
</context>
<context>
    <name>troupe::PassportDesk</name>
    <message>
        <source>Another clip of the character</source>
        <translation>Ein anderer Clip der Figur</translation>
    </message>
    <message>
        <source>Clips (*.mp4 *.mov *.m4v *.webm *.mkv *.gif *.avi *.mts *.m2ts *.mxf)</source>
        <translation>Clips (*.mp4 *.mov *.m4v *.webm *.mkv *.gif *.avi *.mts *.m2ts *.mxf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add a still</source>
        <translation>Standbild hinzufügen</translation>
    </message>
    <message>
        <source>Update the name in drafts</source>
        <translation>Namen in Entwürfen ändern</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) still say &quot;%1&quot; in plain words. Takes and mentions are not concerned.</source>
        <comment>shots that are not sent</comment>
        <translation>
            <numerusform>%n Shot sagt noch „%1“ in einfachen Worten. Takes und Erwähnungen betrifft das nicht.</numerusform>
            <numerusform>%n Shots sagen noch „%1“ in einfachen Worten. Takes und Erwähnungen betrifft das nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write &quot;%1&quot; there</source>
        <translation>Dort „%1“ schreiben</translation>
    </message>
</context>
<context>
    <name>troupe::PlanDialog</name>
    <message>
        <source>&amp;Planned length:</source>
        <translation>&amp;Geplante Länge:</translation>
    </message>
    <message>
        <source>Notes and planned length of %1</source>
        <translation>Notizen und geplante Länge von %1</translation>
    </message>
    <message>
        <source>Without it the shot is planned as long as its clip is asked for: %1.</source>
        <translation>Ohne sie ist der Shot so lang geplant, wie sein Clip bestellt wird: %1.</translation>
    </message>
    <message>
        <source>Planned length in seconds</source>
        <translation>Geplante Länge in Sekunden</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Notes, which are never sent:</source>
        <translation>&amp;Notizen, die nie gesendet werden:</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>troupe::PlayerWidget</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>key</comment>
        <translation>Links</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Ein Bild weiter</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>key</comment>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Player</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Save a copy...</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>There is no sound device</source>
        <translation>Es gibt kein Tongerät</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>position and length of a clip</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
</context>
<context>
    <name>troupe::PreflightText</name>
    <message>
        <source>%1 cannot do that with a take.</source>
        <translation>%1 kann das mit einem Take nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%1 does not take %n character(s) in one clip.</source>
        <translation>
            <numerusform>%1 nimmt in einem Clip nicht %n Figur.</numerusform>
            <numerusform>%1 nimmt in einem Clip nicht %n Figuren.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not extend by %2 s.</source>
        <translation>%1 verlängert nicht um %2 s.</translation>
    </message>
    <message>
        <source>%1 makes no clips of %2 s.</source>
        <translation>%1 macht keine Clips von %2 s.</translation>
    </message>
    <message>
        <source>%1 makes no clips of %2.</source>
        <translation>%1 macht keine Clips von %2.</translation>
    </message>
    <message>
        <source>%1 takes no opening frame.</source>
        <translation>%1 nimmt kein Anfangsbild.</translation>
    </message>
    <message>
        <source>What %1 can do with a take is not known.</source>
        <translation>Was %1 mit einem Take kann, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>How many characters %1 takes is not known.</source>
        <translation>Wie viele Figuren %1 nimmt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Which lengths %1 makes is not known.</source>
        <translation>Welche Längen %1 macht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Which sizes %1 makes is not known.</source>
        <translation>Welche Größen %1 macht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Whether %1 takes an opening frame is not known.</source>
        <translation>Ob %1 ein Anfangsbild nimmt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Nothing is known of the limits and prices of %1.</source>
        <translation>Über Grenzen und Preise von %1 ist nichts bekannt.</translation>
    </message>
    <message>
        <source>The connection of this shot is gone.</source>
        <translation>Die Verbindung dieses Shots gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>%1 does not list the model %2.</source>
        <translation>%1 führt das Modell %2 nicht auf.</translation>
    </message>
    <message>
        <source>Use %1 s more</source>
        <translation>Um %1 s verlängern</translation>
    </message>
    <message>
        <source>Use %1 s</source>
        <translation>%1 s nehmen</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>%1 (as of %2)</source>
        <comment>where a limit is known from, a date</comment>
        <translation>%1 (Stand %2)</translation>
    </message>
</context>
<context>
    <name>troupe::PromptEditor</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>What happens in this shot? Type @ to put in a character.</source>
        <translation>Was geschieht in diesem Shot? Mit @ setzen Sie eine Figur ein.</translation>
    </message>
</context>
<context>
    <name>troupe::Queue</name>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Extension + %1</source>
        <translation>Verlängerung + %1</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>Remix</translation>
    </message>
    <message>
        <source>free</source>
        <comment>nothing was charged</comment>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>est. %1</source>
        <comment>price</comment>
        <translation>ca. %1</translation>
    </message>
    <message>
        <source>Move jobs</source>
        <translation>Aufträge verschieben</translation>
    </message>
    <message>
        <source>Remove jobs</source>
        <translation>Aufträge entfernen</translation>
    </message>
    <message>
        <source>Clear finished jobs</source>
        <translation>Beendete Aufträge ausräumen</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>job</comment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The queue is paused.</source>
        <translation>Die Warteschlange ist angehalten.</translation>
    </message>
    <message>
        <source>Its connection is paused.</source>
        <translation>Seine Verbindung ist angehalten.</translation>
    </message>
    <message>
        <source>You paused this one.</source>
        <translation>Sie haben diesen angehalten.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>job</comment>
        <translation>Hinter dem Halt</translation>
    </message>
    <message>
        <source>It stands behind the stop in the queue.</source>
        <translation>Er steht in der Warteschlange hinter dem Halt.</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <comment>time under way, time to go</comment>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel (is stopped there, may still be charged)</source>
        <translation>Abbrechen (endet dort, wird vielleicht berechnet)</translation>
    </message>
    <message>
        <source>Cancel (is stopped there if the service can)</source>
        <translation>Abbrechen (endet dort, wenn der Dienst das kann)</translation>
    </message>
    <message>
        <source>Cancel (cannot be stopped there; goes on and is kept)</source>
        <translation>Abbrechen (lässt sich dort nicht beenden; läuft weiter und bleibt)</translation>
    </message>
    <message>
        <source>Give up (do not wait for it any longer)</source>
        <translation>Aufgeben (nicht länger darauf warten)</translation>
    </message>
    <message>
        <source>There is nothing to cancel.</source>
        <translation>Es gibt nichts abzubrechen.</translation>
    </message>
    <message>
        <source>It can be removed: nothing was sent.</source>
        <translation>Er kann entfernt werden: Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The service can stop it. It may charge for it all the same.</source>
        <translation>Der Dienst kann ihn beenden. Vielleicht berechnet er ihn trotzdem.</translation>
    </message>
    <message>
        <source>It is stopped there if the service can.</source>
        <translation>Er endet dort, wenn der Dienst das kann.</translation>
    </message>
    <message>
        <source>The service cannot stop it: it goes on, and its clip is kept.</source>
        <translation>Der Dienst kann ihn nicht beenden: Er läuft weiter, und sein Clip bleibt.</translation>
    </message>
    <message>
        <source>It can be given up. What was paid stays paid.</source>
        <translation>Er kann aufgegeben werden. Was bezahlt ist, bleibt bezahlt.</translation>
    </message>
    <message numerus="yes">
        <source>Make %n take(s)</source>
        <translation>
            <numerusform>%n Take machen</numerusform>
            <numerusform>%n Takes machen</numerusform>
        </translation>
    </message>
    <message>
        <source>It was charged: %1 USD, as you noted.</source>
        <translation>Es wurde berechnet: %1 USD, wie du vermerkt hast.</translation>
    </message>
    <message>
        <source>Nothing was charged, as you noted.</source>
        <translation>Es wurde nichts berechnet, wie du vermerkt hast.</translation>
    </message>
</context>
<context>
    <name>troupe::QueueModel</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>shot, what is made, state</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Shot</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Cost (USD)</source>
        <translation>Kosten (USD)</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <comment>state, percent</comment>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Take %1</translation>
    </message>
    <message>
        <source>%1, priority</source>
        <translation>%1, Vorrang</translation>
    </message>
    <message>
        <source>%1 The service keeps the clip for %2.</source>
        <extracomment>%1: why a clip is not fetched; %2: a time, &quot;40 min&quot;</extracomment>
        <translation>%1 Der Dienst behält den Clip noch %2.</translation>
    </message>
</context>
<context>
    <name>troupe::QueuePanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Mark as lost</source>
        <translation>Als verloren markieren</translation>
    </message>
    <message>
        <source>Nothing is waiting. What you generate is listed here, with its progress and cost.</source>
        <translation>Nichts wartet. Was Sie erzeugen, steht hier mit Fortschritt und Kosten.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on sending what waits</source>
        <translation>Wartendes wieder senden</translation>
    </message>
    <message>
        <source>Send nothing more; what runs goes on</source>
        <translation>Nichts mehr senden; Laufendes geht weiter</translation>
    </message>
    <message>
        <source>The service lists no job like it. Look again later, or mark it as lost.</source>
        <translation>Der Dienst nennt keinen solchen Auftrag. Sehen Sie später noch einmal nach oder markieren Sie ihn als verloren.</translation>
    </message>
    <message>
        <source>The service cannot cancel it any more. It goes on, so that what was paid for arrives.</source>
        <translation>Der Dienst kann ihn nicht mehr abbrechen. Er läuft weiter, damit das Bezahlte ankommt.</translation>
    </message>
    <message>
        <source>It could not be canceled, and goes on. %1</source>
        <translation>Er konnte nicht abgebrochen werden und läuft weiter. %1</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n angehalten</numerusform>
            <numerusform>%n angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Idle</source>
        <comment>the queue</comment>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Send again - %1</source>
        <comment>price</comment>
        <translation>Noch einmal senden - %1</translation>
    </message>
    <message>
        <source>Notify when done</source>
        <translation>Melden, wenn fertig</translation>
    </message>
    <message>
        <source>Show the shot</source>
        <translation>Shot zeigen</translation>
    </message>
    <message>
        <source>Tell me on the desktop when nothing goes on by itself any more</source>
        <translation>Auf dem Desktop melden, wenn nichts mehr von selbst weitergeht</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <comment>name of a connection</comment>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>This service lists no jobs. Look at its own pages, then mark it as lost or send it again.</source>
        <translation>Dieser Dienst listet keine Aufträge auf. Auf seinen eigenen Seiten nachsehen, dann als verloren markieren oder noch einmal senden.</translation>
    </message>
    <message>
        <source>It could not be looked for. %1</source>
        <translation>Es konnte nicht gesucht werden. %1</translation>
    </message>
</context>
<context>
    <name>troupe::QueueView</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>stops here</source>
        <translation>hält hier</translation>
    </message>
</context>
<context>
    <name>troupe::ReferenceField</name>
    <message>
        <source>Choose...</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose an opening frame</source>
        <translation>Anfangsbild wählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Use no opening frame</source>
        <translation>Kein Anfangsbild nehmen</translation>
    </message>
    <message>
        <source>Reading the image...</source>
        <translation>Das Bild wird gelesen …</translation>
    </message>
    <message>
        <source>Opening frame</source>
        <translation>Anfangsbild</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>No opening frame. Drop an image here.</source>
        <translation>Kein Anfangsbild. Ziehen Sie ein Bild hierher.</translation>
    </message>
    <message>
        <source>The opening frame&apos;s file is missing. Choose it again.</source>
        <translation>Die Datei des Anfangsbilds fehlt. Wählen Sie es neu.</translation>
    </message>
</context>
<context>
    <name>troupe::ScrubBar</name>
    <message>
        <source>Position in the clip</source>
        <translation>Stelle im Clip</translation>
    </message>
</context>
<context>
    <name>troupe::SentDialog</name>
    <message>
        <source>[%1 more]</source>
        <comment>an amount of data</comment>
        <translation>[%1 mehr]</translation>
    </message>
    <message>
        <source>[the file, %1]</source>
        <comment>an amount of data</comment>
        <translation>[die Datei, %1]</translation>
    </message>
    <message>
        <source>The exact request</source>
        <translation>Die genaue Anfrage</translation>
    </message>
    <message>
        <source>Sent as it stands here when its turn comes; the key is hidden.</source>
        <translation>Wird so gesendet, wie es hier steht, sobald es an der Reihe ist; der Schlüssel ist verborgen.</translation>
    </message>
    <message>
        <source>%1: uploaded first, for the id that stands in brackets here.</source>
        <translation>%1: wird vorher hochgeladen, für die Kennung, die hier in Klammern steht.</translation>
    </message>
</context>
<context>
    <name>troupe::SequencePlayer</name>
    <message>
        <source>Player of the cut</source>
        <translation>Spieler des Schnitts</translation>
    </message>
    <message>
        <source>The kept takes of this episode play here.</source>
        <translation>Die behaltenen Takes dieser Episode laufen hier.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play the cut (Space)</source>
        <translation>Den Schnitt abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>position and length of a clip</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>troupe::ShotPanel</name>
    <message>
        <source>Title of the shot</source>
        <translation>Titel des Shots</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the shot&apos;s own prompt (Escape)</source>
        <translation>Zurück zum eigenen Prompt des Shots (Esc)</translation>
    </message>
    <message>
        <source>What keeps this shot from being made</source>
        <translation>Was diesen Shot noch verhindert</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Number of takes</source>
        <translation>Anzahl der Takes</translation>
    </message>
    <message>
        <source> takes</source>
        <translation> Takes</translation>
    </message>
    <message>
        <source>How many takes to make at once</source>
        <translation>Wie viele Takes auf einmal</translation>
    </message>
    <message>
        <source>Edit a take: say what changes. Length and size stay.</source>
        <translation>Take bearbeiten: Sagen Sie, was sich ändert. Länge und Größe bleiben.</translation>
    </message>
    <message>
        <source>Extend a take: say how it goes on, or keep the prompt, and press Enter.</source>
        <translation>Take verlängern: Sagen Sie, wie es weitergeht, oder lassen Sie den Prompt, und drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source> take</source>
        <translation> Take</translation>
    </message>
    <message>
        <source>Change a job that waits. It keeps its place in the queue.</source>
        <translation>Einen wartenden Auftrag ändern. Er behält seinen Platz in der Warteschlange.</translation>
    </message>
    <message>
        <source>Change the job - %1</source>
        <comment>price</comment>
        <translation>Auftrag ändern - %1</translation>
    </message>
    <message>
        <source>Change the job</source>
        <translation>Auftrag ändern</translation>
    </message>
    <message>
        <source>Budget...</source>
        <translation>Budget …</translation>
    </message>
    <message>
        <source>Go on from the last frame of a take: a new clip, with the new seconds only.</source>
        <translation>Vom letzten Bild eines Takes aus weiter: ein neuer Clip, nur mit den neuen Sekunden.</translation>
    </message>
    <message>
        <source>Exact request...</source>
        <translation>Genaue Anfrage …</translation>
    </message>
    <message>
        <source>Method, address, headers and body as they are sent, with the key hidden</source>
        <translation>Methode, Adresse, Kopfzeilen und Inhalt, wie sie gesendet werden, ohne den Schlüssel</translation>
    </message>
</context>
<context>
    <name>troupe::ShotSettingsForm</name>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Länge</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>%1 s more</source>
        <translation>%1 s mehr</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>troupe::Stale</name>
    <message>
        <source>%1 is called %2 now.</source>
        <translation>%1 heißt jetzt %2.</translation>
    </message>
    <message>
        <source>%1&apos;s clip changed.</source>
        <translation>Der Clip von %1 hat sich geändert.</translation>
    </message>
    <message>
        <source>It cannot be made again as it was</source>
        <translation>Er lässt sich nicht so noch einmal machen, wie er war</translation>
    </message>
    <message>
        <source>Make again from the first take - %1</source>
        <comment>price</comment>
        <translation>Vom ersten Take an neu machen - %1</translation>
    </message>
    <message>
        <source>Make again - %1</source>
        <comment>price</comment>
        <translation>Neu machen - %1</translation>
    </message>
</context>
<context>
    <name>troupe::StateText</name>
    <message>
        <source>The connection has no key. Enter it, and this goes on by itself.</source>
        <translation>Die Verbindung hat keinen Schlüssel. Geben Sie ihn ein, dann geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>The connection did not take the key.</source>
        <translation>Die Verbindung hat den Schlüssel nicht angenommen.</translation>
    </message>
    <message>
        <source>The connection does not answer. It is tried again by itself.</source>
        <translation>Die Verbindung antwortet nicht. Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The service asked to wait. Goes on in %1.</source>
        <translation>Der Dienst bat zu warten. Weiter geht es in %1.</translation>
    </message>
    <message>
        <source>The service asked to wait. Goes on by itself.</source>
        <translation>Der Dienst bat zu warten. Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The take or file that it needs is not there. Restore it, or cancel this.</source>
        <translation>Der Take oder die Datei, die es braucht, ist nicht da. Stellen Sie sie wieder her oder brechen Sie dies ab.</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written to. Free some space, and this goes on by itself.</source>
        <translation>Der Datenträger ist voll oder nicht beschreibbar. Schaffen Sie etwas Platz, dann geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>The clip is ready, but the key is missing or refused. Enter it to fetch the clip.</source>
        <translation>Der Clip ist fertig, aber der Schlüssel fehlt oder wird abgelehnt. Geben Sie ihn ein, um den Clip zu holen.</translation>
    </message>
    <message>
        <source>The clip is ready, but the connection does not answer. It is tried again by itself.</source>
        <translation>Der Clip ist fertig, aber die Verbindung antwortet nicht. Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>job state</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>job state</comment>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Nothing was sent or charged.</source>
        <translation>Es wurde nichts gesendet und nichts berechnet.</translation>
    </message>
    <message>
        <source>Canceling</source>
        <comment>job state</comment>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>job state</comment>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>job state</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>It was sent %1 ago and no answer came. It is not sent again by itself: look for it at the service, or mark it as lost.</source>
        <translation>Es wurde vor %1 gesendet, und es kam keine Antwort. Von selbst wird es nicht noch einmal gesendet: Suchen Sie es beim Dienst oder erklären Sie es für verloren.</translation>
    </message>
    <message>
        <source>Rendering</source>
        <comment>job state</comment>
        <translation>Wird gerendert</translation>
    </message>
    <message>
        <source>In line there</source>
        <comment>job state: in the provider&apos;s own queue</comment>
        <translation>Wartet dort</translation>
    </message>
    <message>
        <source>It may be charged.</source>
        <translation>Vielleicht wird es berechnet.</translation>
    </message>
    <message>
        <source>Downloading</source>
        <comment>job state</comment>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Checking</source>
        <comment>job state</comment>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>job state</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>job state</comment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>The clip may still be there: retry fetches it, and costs nothing.</source>
        <translation>Der Clip ist vielleicht noch da: Wiederholen holt ihn und kostet nichts.</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>job state</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Canceled</source>
        <comment>job state</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>job state</comment>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>The clip was made, but the service deleted it before it was fetched. Make it again if you need it.</source>
        <translation>Der Clip wurde gemacht, aber der Dienst hat ihn gelöscht, bevor er geholt war. Machen Sie ihn noch einmal, wenn Sie ihn brauchen.</translation>
    </message>
    <message>
        <source>The program that makes its clips is not there: %1. Install it, then retry.</source>
        <translation>Das Programm, das seine Clips macht, ist nicht da: %1. Installieren Sie es und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was charged: it was not sent.</source>
        <translation>Nichts wurde berechnet: Es wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Nothing was charged: the service refused it before it began.</source>
        <translation>Nichts wurde berechnet: Der Dienst hat es abgelehnt, bevor er begann.</translation>
    </message>
    <message>
        <source>Nothing was charged, the service says.</source>
        <translation>Nichts wurde berechnet, sagt der Dienst.</translation>
    </message>
    <message>
        <source>It was charged: %1 USD, the service says.</source>
        <translation>Es wurde berechnet: %1 USD, sagt der Dienst.</translation>
    </message>
    <message>
        <source>It was charged: the service counted %1.</source>
        <translation>Es wurde berechnet: Der Dienst hat %1 gezählt.</translation>
    </message>
    <message>
        <source>It was charged: the clip was made.</source>
        <translation>Es wurde berechnet: Der Clip wurde gemacht.</translation>
    </message>
    <message>
        <source>It may have been charged: no answer came.</source>
        <translation>Vielleicht wurde es berechnet: Es kam keine Antwort.</translation>
    </message>
    <message>
        <source>It may have been charged: the service did not say. Look at its own bill.</source>
        <translation>Vielleicht wurde es berechnet: Der Dienst hat es nicht gesagt. Sehen Sie in seiner Rechnung nach.</translation>
    </message>
    <message>
        <source>It takes much longer than usual. Wait on, or give it up.</source>
        <translation>Es dauert viel länger als üblich. Weiter warten oder aufgeben.</translation>
    </message>
    <message>
        <source>The service does not have the original of its take any more. Retry sends the clip itself, or go on from its last frame.</source>
        <translation>Der Dienst hat das Original des Takes nicht mehr. Wiederholen schickt den Clip selbst; oder es geht von seinem letzten Bild aus weiter.</translation>
    </message>
</context>
<context>
    <name>troupe::StatusLine</name>
    <message>
        <source>Spent, and the state of the queue</source>
        <translation>Ausgaben und Stand der Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n zurückgehalten</numerusform>
            <numerusform>%n zurückgehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Budget of %1: %2 of %3 USD are spent or under way.</source>
        <translation>Budget von %1: %2 von %3 USD sind ausgegeben oder unterwegs.</translation>
    </message>
    <message>
        <source>spent %1 USD and more</source>
        <translation>%1 USD und mehr ausgegeben</translation>
    </message>
    <message>
        <source>spent %1 USD</source>
        <translation>%1 USD ausgegeben</translation>
    </message>
    <message>
        <source>budget %1 of %2 USD</source>
        <translation>Budget %1 von %2 USD</translation>
    </message>
</context>
<context>
    <name>troupe::StillStrip</name>
    <message>
        <source>&amp;Pick from the clip</source>
        <translation>Aus dem Clip &amp;aussuchen</translation>
    </message>
    <message>
        <source>&amp;This frame</source>
        <translation>&amp;Dieses Bild</translation>
    </message>
    <message>
        <source>Sharp frames, different from each other, with the character large</source>
        <translation>Scharfe Bilder, voneinander verschieden, mit der Figur groß darin</translation>
    </message>
    <message>
        <source>Adds the frame that the player shows</source>
        <translation>Fügt das Bild hinzu, das der Spieler zeigt</translation>
    </message>
    <message>
        <source>Stills</source>
        <translation>Standbilder</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Stands for the character</source>
        <translation>Steht für die Figur</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Still %1</source>
        <translation>Standbild %1</translation>
    </message>
    <message>
        <source>The first stands for the character in lists</source>
        <translation>Das erste steht in Listen für die Figur</translation>
    </message>
    <message>
        <source>Looking at the clip...</source>
        <translation>Der Clip wird angesehen ...</translation>
    </message>
    <message>
        <source>Stills: %1 of %2</source>
        <translation>Standbilder: %1 von %2</translation>
    </message>
</context>
<context>
    <name>troupe::TakeModel</name>
    <message>
        <source>Generated</source>
        <comment>take</comment>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Imported</source>
        <comment>take</comment>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Edited</source>
        <comment>take</comment>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Edited from %1</source>
        <comment>take</comment>
        <translation>Bearbeitet aus %1</translation>
    </message>
    <message>
        <source>Extended</source>
        <comment>take</comment>
        <translation>Verlängert</translation>
    </message>
    <message>
        <source>Extends %1</source>
        <comment>take</comment>
        <translation>Verlängert %1</translation>
    </message>
    <message>
        <source>Remixed</source>
        <comment>take</comment>
        <translation>Remix</translation>
    </message>
    <message>
        <source>Remix of %1</source>
        <comment>take</comment>
        <translation>Remix von %1</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Take %1</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>number, lineage, length, kept or not</comment>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>nicht behalten</translation>
    </message>
    <message>
        <source>The original: %1.</source>
        <comment>when it is gone</comment>
        <translation>Das Original: %1.</translation>
    </message>
    <message>
        <source>%1, original gone in %2</source>
        <comment>a take, a time like 40 min</comment>
        <translation>%1, Original in %2 weg</translation>
    </message>
</context>
<context>
    <name>troupe::TakeStrip</name>
    <message>
        <source>No takes yet: write the prompt and press Generate.</source>
        <translation>Noch keine Takes: Schreiben Sie den Prompt und drücken Sie „Erzeugen“.</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Edit by text</source>
        <translation>Mit Worten bearbeiten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Takes of this shot</source>
        <translation>Takes dieses Shots</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>troupe::TotalRow</name>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>troupe::TrayIcon</name>
    <message>
        <source>&amp;Pause the queue</source>
        <translation>Warteschlange &amp;anhalten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>program: state of the queue</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Show the studio</source>
        <translation>Studio an&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>troupe::TrimBar</name>
    <message>
        <source>Stretch of the clip that is kept</source>
        <translation>Stück des Clips, das bleibt</translation>
    </message>
    <message>
        <source>Drag the stretch, or its ends. Arrow keys move it by a frame, with Shift its end.</source>
        <translation>Ziehen Sie das Stück oder seine Enden. Die Pfeiltasten verschieben es um ein Bild, mit Umschalt sein Ende.</translation>
    </message>
    <message>
        <source>Frames %1 to %2 of %3</source>
        <translation>Bilder %1 bis %2 von %3</translation>
    </message>
</context>
<context>
    <name>troupe::VersionList</name>
    <message>
        <source>made</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>name: %1 → %2</source>
        <translation>Name: %1 → %2</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>stills</source>
        <translation>Standbilder</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>troupe::VideoView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The takes of this shot play here.</source>
        <translation>Die Takes dieses Shots laufen hier.</translation>
    </message>
</context>
</TS>
