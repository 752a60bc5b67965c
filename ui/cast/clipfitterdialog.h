#pragma once

#include "core/characters/clipfit.h"
#include "core/media/footage.h"

#include <QDialog>
#include <QFuture>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace troupe {

class CropView;
class FitRuleList;
class Store;
class TrimBar;
namespace media {
class MediaService;
}

/// Makes a clip that fits out of one that does not: which stretch, which part of the picture, and each rule
/// with a tick or the button that mends it, live. Writes a new file; the clip itself stays as it is.
class ClipFitterDialog : public QDialog {
    Q_OBJECT

public:
    ClipFitterDialog(Store& store, media::MediaService& media, const QList<FitRule>& rules,
                     const QString& clipPath, QWidget* parent = nullptr);
    ~ClipFitterDialog() override;

    const FitPlan& plan() const { return m_plan; }

    /// Starts the work; the dialog closes when it has ended well.
    void accept() override;
    /// Stops the work, or closes the dialog where there is none.
    void reject() override;

Q_SIGNALS:
    /// From now on the file is the receiver's to remove.
    void fitted(const QString& path);

private:
    void buildPage();
    void startWith(const Result<media::Footage>& footage);
    void setPlan(const FitPlan& plan);
    void lookAt(int frame);
    void showFrame();
    void trimByFields(bool toEnd);
    void setWorking(bool working);
    void finishWith(const Result<media::Footage>& made);
    void say(const QString& sentence);
    void remember();

    Store& m_store;
    media::MediaService& m_media;
    QList<FitRule> m_rules;
    QString m_clipPath;
    ClipFacts m_clip;
    FitPlan m_plan;
    bool m_isOpen = false; ///< The clip is known.
    int m_wantedFrame = 0;
    int m_shownFrame = -1;
    bool m_isReading = false;
    QString m_target; ///< Ours, until it is handed over.
    QFuture<Result<media::Footage>> m_work;

    CropView* m_crop;
    TrimBar* m_trim;
    QDoubleSpinBox* m_from;
    QDoubleSpinBox* m_length;
    QComboBox* m_shape;
    FitRuleList* m_list;
    QLabel* m_notes;
    QLabel* m_message;
    QProgressBar* m_progress;
    QPushButton* m_fit;
    QWidget* m_controls;
};

} // namespace troupe
