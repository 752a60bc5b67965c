#include "ui/shell/expirynotice.h"

#include "ui/common/expirytext.h"
#include "ui/common/icons.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

QString idOf(const EndingThing& thing)
{
    return thing.job ? thing.job->toString() : thing.take->toString();
}

} // namespace

QString endingText(const EndingThing& thing, const QString& shot, const QDateTime& now)
{
    const QString left = leftText(now, *thing.expiry.end);
    const bool isByRule = thing.expiry.knownFrom == Expiry::KnownFrom::Catalog;
    if (thing.job) {
        //: %1: a shot, %2: a time like "40 min"; the clip is paid for, and not fetched yet
        return isByRule ? ExpiryNotice::tr("%1: clip gone in about %2").arg(shot, left)
                        : ExpiryNotice::tr("%1: clip gone in %2").arg(shot, left);
    }
    //: %1: a shot, %2: a time like "5 h"
    return isByRule ? ExpiryNotice::tr("%1: about %2 left to extend").arg(shot, left)
                    : ExpiryNotice::tr("%1: %2 left to extend").arg(shot, left);
}

ExpiryNotice::ExpiryNotice(ExpiryWatch& watch, ShotName name, Clock clock, QWidget* parent)
    : QToolButton(parent), m_watch(watch), m_name(std::move(name)), m_clock(std::move(clock))
{
    setObjectName("expiryNotice");
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(troupe::icon(Icon::Time));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    connect(&watch, &ExpiryWatch::changed, this, &ExpiryNotice::refresh);
    connect(this, &QToolButton::clicked, this, &ExpiryNotice::press);
    refresh();
}

QList<EndingThing> ExpiryNotice::things() const
{
    QList<EndingThing> things = m_watch.ending();
    things.removeIf([this](const EndingThing& thing) { return m_seen.contains(idOf(thing)); });
    return things;
}

void ExpiryNotice::refresh()
{
    const auto ending = things();
    setVisible(!ending.isEmpty());
    if (ending.isEmpty())
        return;
    const QDateTime now = m_clock();
    QStringList lines;
    for (const EndingThing& thing : ending)
        lines.append(endingText(thing, m_name(thing.shot), now));
    const int more = int(lines.size()) - 1;
    setText(more > 0 ? tr("%1, and %n more", nullptr, more).arg(lines.first()) : lines.first());
    setAccessibleName(text());
    setToolTip(lines.mid(0, 10).join(u'\n'));
}

void ExpiryNotice::press()
{
    const auto ending = things();
    if (ending.isEmpty())
        return;
    m_seen.insert(idOf(ending.first()));
    refresh();
    Q_EMIT requested(ending.first());
}

} // namespace troupe
