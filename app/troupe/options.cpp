#include "app/troupe/options.h"

#include <QCommandLineParser>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

[[noreturn]] void refuse(const char* message)
{
    std::fprintf(stderr, "troupe: %s\n", message);
    std::exit(2);
}

} // namespace

Options parseOptions(const QStringList& arguments)
{
    const QCommandLineOption profile(u"profile"_s, u"Keep everything in DIR instead of the usual place."_s,
                                     u"DIR"_s);
    const QCommandLineOption pace(u"pace"_s,
                                  u"How long the sandbox takes: 1 as a real provider, 0 as fast as it can."_s,
                                  u"FACTOR"_s, u"1"_s);
    const QCommandLineOption theme(u"theme"_s, u"system, light or dark."_s, u"MODE"_s);
    const QCommandLineOption demo(u"demo"_s,
                                  u"Fill a new profile with the sample mascot and a take of it."_s);
    const QCommandLineOption shot(u"shot"_s, u"Write the picture of a screen and quit."_s, u"NAME"_s);
    const QCommandLineOption size(u"size"_s, u"Size of the window for --shot."_s, u"WxH"_s, u"1440x900"_s);
    const QCommandLineOption out(u"out"_s, u"File for --shot."_s, u"FILE"_s, u"shot.png"_s);
    const QCommandLineOption listShots(u"list-shots"_s, u"Print the names that --shot knows."_s);
    const QCommandLineOption startupProbe(u"startup-probe"_s, u"Say when the window is usable, and quit."_s);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({profile, pace, theme, demo, shot, size, out, listShots, startupProbe});
    parser.process(arguments);

    Options options;
    options.profile = parser.value(profile);
    bool isNumber = false;
    options.pace = parser.value(pace).toDouble(&isNumber);
    if (!isNumber || options.pace < 0 || options.pace > 1000)
        refuse("--pace wants a number from 0 to 1000");
    options.theme = parser.value(theme);
    options.demo = parser.isSet(demo);
    options.shot = parser.value(shot);
    const QStringList sides = parser.value(size).split(u'x');
    if (sides.size() == 2)
        options.size = QSize(sides[0].toInt(), sides[1].toInt());
    if (sides.size() != 2 || options.size.width() < 640 || options.size.height() < 480)
        refuse("--size wants WIDTHxHEIGHT, 640x480 or more");
    options.out = parser.value(out);
    options.listShots = parser.isSet(listShots);
    options.startupProbe = parser.isSet(startupProbe);
    return options;
}

} // namespace troupe
