#include "ui/queue/candidatedialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

QString describe(const RemoteCandidate& candidate)
{
    constexpr int EnoughToTell = 90;
    const QString when = QLocale().toString(candidate.createdAt.toLocalTime(), QLocale::ShortFormat);
    QString prompt = candidate.prompt.simplified();
    if (prompt.size() > EnoughToTell)
        prompt = QString(prompt.left(EnoughToTell) + u'…');
    if (prompt.isEmpty())
        return CandidateDialog::tr("%1 - %2", "when, model").arg(when, candidate.model);
    return CandidateDialog::tr("%1 - %2 - %3", "when, model, prompt").arg(when, candidate.model, prompt);
}

} // namespace

CandidateDialog::CandidateDialog(const JobId& job, const QList<RemoteCandidate>& candidates, QWidget* parent)
    : QDialog(parent), m_job(job), m_candidates(candidates), m_list(new QListWidget(this))
{
    setObjectName(u"candidateDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Which one is it?"));
    auto* text
        = new QLabel(tr("The service lists these jobs from about that time. Choose the one that was sent, "
                        "and its clip is fetched without paying again."),
                     this);
    text->setWordWrap(true);
    m_list->setObjectName(u"candidateList"_s);
    m_list->setAccessibleName(tr("Jobs at the service"));
    for (const RemoteCandidate& candidate : candidates)
        m_list->addItem(describe(candidate));
    m_list->setCurrentRow(0);
    text->setBuddy(m_list);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* take = buttons->addButton(tr("This is it"), QDialogButtonBox::AcceptRole);
    take->setObjectName(u"chooseCandidate"_s);
    take->setDefault(true);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    resize(640, 320);

    connect(buttons, &QDialogButtonBox::accepted, this, &CandidateDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemActivated, this, &CandidateDialog::choose);
}

void CandidateDialog::choose()
{
    if (const int row = m_list->currentRow(); row >= 0) {
        Q_EMIT chosen(m_job, m_candidates.at(row).remote);
        accept();
    }
}

} // namespace troupe
