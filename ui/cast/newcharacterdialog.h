#pragma once

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
    NewCharacterDialog(Store& store, media::MediaService& media, const QString& clipPath,
                       QWidget* parent = nullptr);

    /// Makes the character and closes; stays open with a sentence if that fails.
    void accept() override;

Q_SIGNALS:
    void added(const troupe::Character& character);

private:
    void lookAtClip();
    void say(const Error& error);

    Store& m_store;
    media::MediaService& m_media;
    QString m_clipPath;
    QLabel* m_frames;
    QLabel* m_fit;
    QLineEdit* m_name;
    QLineEdit* m_descriptor;
    QPlainTextEdit* m_consent;
    QLabel* m_message;
    QProgressBar* m_busy;
    QPushButton* m_add;
};

} // namespace troupe
