#pragma once

#include "core/characters/clipfit.h"
#include "core/studio/casting.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace troupe {

class Store;
namespace media {
class MediaService;
}

/// A clip was chosen: who is it? Shows the clip's frames and how well it fits, asks for the exact
/// name, and makes the character.
class NewCharacterDialog : public QDialog {
    Q_OBJECT

public:
    NewCharacterDialog(Store& store, media::MediaService& media, const QList<FitRule>& rules,
                       const QString& clipPath, QWidget* parent = nullptr);
    ~NewCharacterDialog() override;

    /// Makes the character and closes; stays open with a sentence if that fails.
    void accept() override;

Q_SIGNALS:
    void added(const troupe::Character& character);

private:
    void lookAtClip();
    void openFitter();
    void useFitted(const QString& path);
    void say(const Error& error);

    Store& m_store;
    media::MediaService& m_media;
    QList<FitRule> m_rules;
    QString m_clipPath;
    QString m_fitted; ///< A file of ours, gone with the dialog.
    QLabel* m_frames;
    QLabel* m_fit;
    QPushButton* m_fitter;
    QLineEdit* m_name;
    QLineEdit* m_descriptor;
    QPlainTextEdit* m_consent;
    QLabel* m_message;
    QProgressBar* m_busy;
    QPushButton* m_add;
};

} // namespace troupe
