// How long the sandbox's renderer takes for one clip: 8 s of 1280x720 at 24 fps by default, with the mascot
// and without. Target on two idle cores: under 4 s.
//   bench_render [ROUNDS] [SECONDS] [WIDTHxHEIGHT]
#include "core/sandbox/render/render.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::sandbox;

namespace {

constexpr std::array Prompts {
    "Luna walks through a city in the rain at night, slow pan to the right",
    "A meadow at dawn, the camera pushes in",
    "A lighthouse by the sea in a storm, tilt up",
};

double processorSeconds()
{
    timespec used {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return double(used.tv_sec) + double(used.tv_nsec) / 1e9;
}

} // namespace

int main(int argc, char* argv[])
{
    const QGuiApplication app(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    const int rounds = arguments.value(1, u"3"_s).toInt();
    const QStringList sides = arguments.value(3, u"1280x720"_s).split(u'x');
    const QTemporaryDir folder;

    for (const char* prompt : Prompts) {
        RenderOrder order;
        order.prompt = QString::fromLatin1(prompt);
        order.seconds = arguments.value(2, u"8"_s).toInt();
        order.size = {sides.value(0).toInt(), sides.value(1).toInt()};
        std::vector<double> walls;
        double used = 0;
        for (int round = 0; round < rounds; ++round) {
            QElapsedTimer clock;
            clock.start();
            const double before = processorSeconds();
            if (const auto made = render(order, folder.filePath(u"take.mp4"_s), {}); !made) {
                std::printf("not rendered: %s\n", qPrintable(made.error().detail));
                return 1;
            }
            walls.push_back(double(clock.nsecsElapsed()) / 1e9);
            used += processorSeconds() - before;
        }
        std::sort(walls.begin(), walls.end());
        std::printf("%-75s median %.2f s, best %.2f s, %.2f s of processor\n", prompt,
                    walls[walls.size() / 2], walls.front(), used / rounds);
        std::fflush(stdout);
    }
    return 0;
}
