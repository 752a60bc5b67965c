#pragma once

#include "core/jobs/job.h"

#include <QDialog>

class QListWidget;

namespace troupe {

/// Which of the jobs that the service lists is the one whose answer never came? Use open().
class CandidateDialog : public QDialog {
    Q_OBJECT

public:
    CandidateDialog(const JobId& job, const QList<RemoteCandidate>& candidates, QWidget* parent);

Q_SIGNALS:
    void chosen(const troupe::JobId& job, const troupe::RemoteJob& remote);

private:
    void choose();

    JobId m_job;
    QList<RemoteCandidate> m_candidates;
    QListWidget* m_list;
};

} // namespace troupe
