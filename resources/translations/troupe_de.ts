<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
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
    <name>troupe::StateText</name>
    <message>
        <source>The queue is paused. Resume it to go on.</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was charged: %1 USD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been charged: look at the service&apos;s own bill.</source>
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
        <source>It may have been charged.</source>
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
        <source>It takes much longer than usual. Wait, or cancel to give it up.</source>
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
</context>
</TS>
