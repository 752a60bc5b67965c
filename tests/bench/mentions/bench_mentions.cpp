// What a key costs in the composer with a large cast: completion after "@", and reading the prompt.
//   bench_mentions [CHARACTERS]
#include "core/prompts/lint.h"
#include "ui/composer/mentionlist.h"
#include "ui/composer/prompteditor.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

constexpr int Rounds = 50;

void measure(const char* what, const std::function<void()>& work)
{
    QList<double> times;
    for (int i = 0; i < Rounds; ++i) {
        QElapsedTimer clock;
        clock.start();
        work();
        times << double(clock.nsecsElapsed()) / 1e6;
    }
    std::sort(times.begin(), times.end());
    std::printf("%-46s median %7.3f ms, worst %7.3f ms\n", what, times[Rounds / 2], times.constLast());
}

QString nameOf(int i)
{
    static const QStringList First {u"Luna"_s, u"Mossy"_s, u"Old Tom"_s, u"Zo\u00eb"_s, u"Captain Reed"_s};
    return u"%1 %2"_s.arg(First[i % First.size()]).arg(i, 5, 10, QChar(u'0'));
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const int count = argc > 1 ? qMax(1, QByteArray(argv[1]).toInt()) : 10'000;
    QList<Mentionable> cast;
    QList<std::pair<CharacterName, QString>> named;
    for (int i = 0; i < count; ++i) {
        const auto name = CharacterName::create(nameOf(i)).value();
        cast.append({u"c%1"_s.arg(i), name.text()});
        named.append({name, cast.constLast().slug});
    }
    std::sort(cast.begin(), cast.end(),
              [](const Mentionable& a, const Mentionable& b) { return a.name < b.name; });
    std::printf("%d characters, %d rounds\n", count, Rounds);

    measure("mentionMatches, nobody fits", [&] { (void)mentionMatches(cast, u"zzz"_s); });
    measure("mentionMatches, one letter", [&] { (void)mentionMatches(cast, u"m"_s); });

    PromptEditor editor;
    editor.setCast(cast);
    editor.resize(320, 240);
    editor.show();
    editor.activateWindow();
    editor.setFocus();
    if (!QTest::qWaitForWindowActive(&editor))
        std::printf("(the window is not active: no list is shown)\n");
    measure("@ and two letters typed, with the list shown", [&] {
        QTest::keyClicks(&editor, u"@ol"_s);
        QApplication::processEvents();
        editor.setPrompt({});
    });

    NameFinder finder;
    measure("making a name finder of the cast", [&] { finder = NameFinder(named); });
    QString text;
    for (int i = 0; text.size() < 31'900; ++i)
        text += i % 20 == 0 ? QString(nameOf(i * 7) + u' ') : u"walks over the Mill bridge "_s;
    const auto prompt = PromptDocument::parse(text);
    const LintContext context {.names = &finder};
    measure("lint of a prompt of 32 000 characters", [&] { (void)lint(prompt, context); });
    const auto shortPrompt = PromptDocument::parse(text.left(600));
    measure("lint of a prompt of 600 characters", [&] { (void)lint(shortPrompt, context); });
    return 0;
}
