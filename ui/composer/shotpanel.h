#pragma once

#include "core/catalog/catalog.h"
#include "core/jobs/expiries.h"
#include "core/jobs/job.h"
#include "core/series/series.h"
#include "core/studio/preflight.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace troupe {

class Banner;
class FindingList;
class OriginalLine;
struct FindingRow;
struct OriginalFacts;
class PromptCheck;
class PromptEditor;
class ReferenceField;
class ShotSettingsForm;
class Store;
namespace media {
class MediaService;
}

/// The current shot: its prompt, its settings, and the button that makes takes of it and says what
/// they cost. What is typed is saved a moment later, and at once when the shot is left.
class ShotPanel : public QWidget {
    Q_OBJECT

public:
    /// `store` and `media` must outlive it.
    ShotPanel(Store& store, media::MediaService& media, const Catalog& catalog, QWidget* parent = nullptr);
    ~ShotPanel() override;

    /// Null: no shot.
    void showShot(const ShotId& id);
    ShotId shot() const { return m_shot ? m_shot->id : ShotId(); }

    /// The next take changes / continues this one; back to generating with Escape.
    void startEdit(const Take& take);
    void startExtend(const Take& take);
    /// The next take is a new clip that opens with the last frame of this one.
    void startFromLastFrame(const Take& take);
    /// The order of a job that waits, to be changed and put in its place (changed()); the shot's own prompt
    /// is left alone. Shows the shot of the job. Missing: its shot, or the take that it is made from.
    Result<> startChange(const Job& job);
    void stopFollowUp();
    /// What a connection said that it offers; kept until it changes.
    void setModels(const ConnectionId& connection, const QStringList& models);

    void insertMention(const QString& slug);
    void focusPrompt();
    /// As pressing the button.
    void submit();
    /// Writes what is not saved yet.
    void flush();
    /// Time has gone on: what depends on it is shown anew.
    void tick();

Q_SIGNALS:
    void ordered(const QList<troupe::JobOrder>& orders);
    void changed(const troupe::JobId& job, const troupe::JobOrder& order);
    void failed(const troupe::Error& error);
    void exactRequested(const troupe::JobOrder& order); ///< The person wants to see the request itself.
    void budgetRequested(const troupe::BudgetStop& stop); ///< The person wants to raise it.

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct FollowUp {
        Operation operation; ///< Generate: from the last frame.
        Take take;
    };

    void layOut();
    void loadCast();
    void loadConnections();
    void draftEdited();
    void takeOver(const Shot& stored);
    void showDraft();
    void openWith(const Take& take, const ShotSettings& settings, const AssetHash& frame);
    std::optional<OriginalFacts> originalFacts() const;
    Result<JobOrder> orderOf(const PromptDocument& prompt) const;
    /// One for each prompt that the pattern stands for.
    Result<QList<JobOrder>> orders() const;
    Operation operation() const;
    QList<FindingRow> promptFindings();
    QList<FindingRow> limitFindings();
    Combination combination() const;
    void useNearest(const Combination& nearest);
    QList<ConnectionOffer> offers() const;
    QString connectionName(const ConnectionId& id) const;
    /// True if one of them says why nothing can be ordered.
    bool showFindings();
    void refresh();
    bool isOwnPrompt() const { return !m_followUp && !m_changed; }
    void warn(const Result<QList<JobOrder>>& wanted);

    Store& m_store;
    media::MediaService& m_media;
    Catalog m_catalog;
    Expiries m_expiries;
    std::optional<Shot> m_shot;
    std::optional<Shot> m_stored; ///< As the store had it when it was read or written last.
    std::optional<FollowUp> m_followUp;
    std::optional<JobId> m_changed; ///< The job whose order it is.
    QTimer m_save;
    bool m_unsaved = false;
    bool m_showing = false;
    bool m_isBlocked = false; ///< By a finding that is shown.
    QTimer m_moneyChanged; ///< Facts about money come in bursts.
    std::optional<BudgetStop> m_stop; ///< What the banner warns of.
    QString m_warned; ///< In these words.
    QHash<ConnectionId, QStringList> m_models; ///< Of connections that were asked.

    QLineEdit* m_title;
    QLabel* m_mode;
    QToolButton* m_leaveMode;
    OriginalLine* m_original;
    PromptCheck* m_check;
    PromptEditor* m_prompt;
    ShotSettingsForm* m_settings;
    ReferenceField* m_reference;
    FindingList* m_findings;
    QLabel* m_lint;
    Banner* m_budget;
    QToolButton* m_showSent;
    QPlainTextEdit* m_sent;
    QPushButton* m_exact;
    QSpinBox* m_takes;
    QPushButton* m_generate;
};

} // namespace troupe
