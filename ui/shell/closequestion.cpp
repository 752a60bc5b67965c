#include "ui/shell/closequestion.h"

#include "core/base/overloaded.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace troupe {

UnderWay underWay(const QList<Job>& jobs, bool isPaused,
                  const std::function<bool(const ConnectionId&)>& isLocal)
{
    UnderWay sum;
    for (const Job& job : jobs) {
        std::visit(
            Overloaded {
                [&](const jobs::Queued&) { sum.waiting += isPaused ? 0 : 1; },
                [&](const jobs::Submitting&) { ++sum.sending; },
                [&](const jobs::Running&) { ++(isLocal(job.order.connection) ? sum.here : sum.there); },
                [&](const jobs::Downloading& s) { sum.coming += s.held ? 0 : 1; },
                [&](const jobs::Verifying& s) { sum.coming += s.held ? 0 : 1; },
                [](const auto&) {},
            },
            job.state);
    }
    return sum;
}

QString closeText(const UnderWay& underWay)
{
    QStringList lines;
    if (underWay.sending > 0)
        lines << CloseQuestion::tr("%n job(s) are being sent: the studio waits for the answer, then closes.",
                                   nullptr, underWay.sending);
    if (underWay.there > 0)
        lines << CloseQuestion::tr("%n job(s) go on at the service, and are fetched next time.", nullptr,
                                   underWay.there);
    if (underWay.here > 0)
        lines << CloseQuestion::tr("%n job(s) of the sandbox stop, and are made next time.", nullptr,
                                   underWay.here);
    if (underWay.coming > 0)
        lines << CloseQuestion::tr("%n download(s) stop, and go on next time where they were.", nullptr,
                                   underWay.coming);
    if (underWay.waiting > 0)
        lines << CloseQuestion::tr("%n job(s) were not sent yet, and are sent next time.", nullptr,
                                   underWay.waiting);
    return lines.join(u'\n');
}

CloseQuestion::CloseQuestion(const UnderWay& underWay, bool canStay, QWidget* parent)
    : QDialog(parent),
      m_text(new QLabel(this)),
      m_askAgain(new QCheckBox(tr("&Always close without asking"), this))
{
    setObjectName("closeQuestion");
    setWindowTitle(tr("Close the studio?"));
    m_text->setObjectName("closeText");
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(420);
    auto* lost = new QLabel(tr("Nothing is lost, and nothing is paid twice."), this);
    lost->setTextFormat(Qt::PlainText);

    auto* buttons = new QDialogButtonBox(this);
    m_close = buttons->addButton(tr("&Close"), QDialogButtonBox::AcceptRole);
    m_close->setObjectName("closeNow");
    m_stay = buttons->addButton(tr("&Go on in the background"), QDialogButtonBox::ActionRole);
    m_stay->setObjectName("stayInBackground");
    auto* back = buttons->addButton(QDialogButtonBox::Cancel);
    connect(m_close, &QPushButton::clicked, this, &CloseQuestion::close);
    connect(m_stay, &QPushButton::clicked, this, [this] { choose(Choice::Background); });
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    (canStay ? m_stay : m_close)->setDefault(true);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addWidget(lost);
    layout->addWidget(m_askAgain);
    layout->addWidget(buttons);
    m_stay->setVisible(canStay); // Now: a button box shows what it lays out.
    setUnderWay(underWay);
}

void CloseQuestion::setUnderWay(const UnderWay& underWay)
{
    m_underWay = underWay;
    if (m_isClosing && underWay.sending == 0) {
        choose(Choice::Close);
        return;
    }
    const QString text = closeText(underWay);
    m_text->setText(text.isEmpty() ? tr("Everything is done by now.") : text);
}

void CloseQuestion::close()
{
    if (m_isClosing || m_underWay.sending == 0) {
        choose(Choice::Close);
        return;
    }
    m_isClosing = true;
    m_close->setText(tr("&Close now")); // Without the answer: it is looked up next time.
    m_stay->setEnabled(false);
    m_text->setText(
        tr("Waiting for the answer about %n job(s). If you close now, the studio looks for it next "
           "time.",
           nullptr, m_underWay.sending));
    Q_EMIT closing();
}

void CloseQuestion::choose(Choice choice)
{
    const bool askAgain = !m_askAgain->isChecked();
    accept();
    Q_EMIT chosen(choice, askAgain);
}

} // namespace troupe
