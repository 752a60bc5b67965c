#include "ui/composer/originalline.h"

#include "ui/common/expirytext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

bool isThere(const OriginalFacts& facts, const QDateTime& now)
{
    return !facts.connection.isEmpty() && facts.expiry && stageOf(*facts.expiry, now) != ExpiryStage::Ended;
}

QString asFile(const OriginalFacts& facts)
{
    return facts.operation == Operation::Extend
        ? OriginalLine::tr("Extend sends the clip itself, which not every service takes.")
        : OriginalLine::tr("Edit sends the clip itself, which not every service takes.");
}

QString untilText(const OriginalFacts& facts, const QDateTime& now)
{
    const QDateTime end = *facts.expiry->end;
    const QString moment = momentText(end, now);
    const QString left = leftText(now, end);
    const bool isByRule = facts.expiry->knownFrom == Expiry::KnownFrom::Catalog;
    if (facts.operation == Operation::Extend) {
        //: %1: a connection, %2: a moment, %3: a time like "5 h"
        return isByRule ? OriginalLine::tr("The original at %1 can be extended until about %2, %3 left.")
                              .arg(facts.connection, moment, left)
                        : OriginalLine::tr("The original at %1 can be extended until %2, %3 left.")
                              .arg(facts.connection, moment, left);
    }
    return isByRule ? OriginalLine::tr("The original at %1 can be edited until about %2, %3 left.")
                          .arg(facts.connection, moment, left)
                    : OriginalLine::tr("The original at %1 can be edited until %2, %3 left.")
                          .arg(facts.connection, moment, left);
}

QString goneText(const OriginalFacts& facts, const QDateTime& now)
{
    if (facts.connection.isEmpty())
        return OriginalLine::tr("No connection has an original of this take.");
    if (!facts.expiry)
        return OriginalLine::tr("%1 has no original of this take.").arg(facts.connection);
    if (!facts.expiry->end)
        return OriginalLine::tr("The original at %1 is gone.").arg(facts.connection);
    return facts.expiry->knownFrom == Expiry::KnownFrom::Catalog
        ? OriginalLine::tr("The original at %1 is probably gone, since about %2.")
              .arg(facts.connection, momentText(*facts.expiry->end, now))
        : OriginalLine::tr("The original at %1 is gone since %2.")
              .arg(facts.connection, momentText(*facts.expiry->end, now));
}

} // namespace

QString originalText(const OriginalFacts& facts, const QDateTime& now)
{
    if (!facts.isPossible) {
        return facts.operation == Operation::Extend
            ? OriginalLine::tr("The model of this take cannot extend.")
            : QString(); // The lint line says it, and there is no way round.
    }
    if (!isThere(facts, now))
        return goneText(facts, now) + u' ' + asFile(facts);
    if (facts.expiry->end)
        return untilText(facts, now);
    if (facts.expiry->knownFrom == Expiry::KnownFrom::Nothing)
        return OriginalLine::tr("How long %1 keeps the original is not known.").arg(facts.connection);
    return {};
}

bool wantsLastFrame(const OriginalFacts& facts, const QDateTime& now)
{
    return facts.operation == Operation::Extend && (!facts.isPossible || !isThere(facts, now));
}

OriginalLine::OriginalLine(QWidget* parent)
    : QWidget(parent), m_text(new QLabel(this)), m_lastFrame(new QPushButton(this))
{
    setObjectName("originalLine");
    m_text->setObjectName("originalText");
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_lastFrame->setObjectName("useLastFrame");
    m_lastFrame->setToolTip(
        tr("Orders a new clip that opens with the last frame of this take. It has the new seconds only."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_lastFrame);
    connect(m_lastFrame, &QPushButton::clicked, this, &OriginalLine::lastFrameRequested);
    setBusy(false);
    hide();
}

void OriginalLine::showFacts(const std::optional<OriginalFacts>& facts, const QDateTime& now)
{
    const QString text = facts ? originalText(*facts, now) : QString();
    m_text->setText(text);
    m_text->setToolTip(facts && facts->expiry ? endText(*facts->expiry, now) : QString());
    m_lastFrame->setVisible(facts && wantsLastFrame(*facts, now));
    setVisible(!text.isEmpty());
}

void OriginalLine::setBusy(bool busy)
{
    m_lastFrame->setEnabled(!busy);
    m_lastFrame->setText(busy ? tr("Taking the last frame...")
                              : tr("Use its last frame as the opening frame"));
}

} // namespace troupe
