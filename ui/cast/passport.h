#pragma once

#include "core/catalog/fitrule.h"
#include "core/characters/character.h"
#include "core/jobs/expiries.h"
#include "ui/cast/bindingstrip.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QUndoStack;
class QVBoxLayout;

namespace troupe {

class Banner;
class FitBands;
class LookList;
class StillStrip;
class Store;
class ThumbnailCache;
class VersionList;
namespace media {
class MediaService;
}

/// All about one character: clip with what services say to it, stills, exact name, descriptor, looks, tags,
/// consent note, its bindings and versions. Edits are saved when a field is left, and can be undone.
class Passport : public QDialog {
    Q_OBJECT

public:
    /// All of them outlive it.
    struct Parts {
        Store& store;
        media::MediaService& media;
        ThumbnailCache& thumbnails;
        QUndoStack& undo;
        Expiries expiries;
        QList<FitRule> clipRules;
    };

    Passport(const Parts& parts, const CharacterId& id, QWidget* parent = nullptr);
    ~Passport() override;

    /// Where the clip plays; the passport takes it into its layout and owns it.
    void setPlayer(QWidget* player);
    /// Nothing if the character was not found.
    const std::optional<Character>& character() const { return m_character; }
    /// Saves, as one step of undo called `text`.
    void edit(const Character& changed, const QString& text);

    /// In the banner over it.
    void say(const Error& error);
    /// In the same place: something to do about what just happened.
    void offer(const QString& text, const QString& action, const std::function<void()>& act);
    /// While stills are made of the clip.
    void setMakingStills(bool making);
    void setBusy(const ConnectionId& connection, BindingStrip::Busy busy);

Q_SIGNALS:
    void bindRequested(const troupe::ConnectionId& connection, const QString& model);
    void checkRequested(const troupe::ConnectionId& connection, const QString& model);
    void stillsRequested(); ///< Picked from the clip, in place of those that are there.
    void frameRequested(); ///< The frame that the player shows, as one more still.
    void clipRequested(); ///< Another clip, to be chosen.
    void clipChanged(); ///< Also once after it was opened.
    /// By the person; not by an undo.
    void renamed(const troupe::CharacterName& before, const troupe::CharacterName& after);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    QWidget* makeLeft();
    QWidget* makeRight();
    QWidget* makeFoot();
    void connectFields();
    void load();
    void lookAtClip();
    void showNameNote();
    void rename();
    void saveDescriptor();
    void saveTags();
    void saveConsent();

    Parts m_parts;
    CharacterId m_id;
    std::optional<Character> m_character;
    std::optional<AssetHash> m_shownClip;
    std::function<void()> m_offered;
    Banner* m_banner;
    QVBoxLayout* m_left;
    FitBands* m_fit;
    StillStrip* m_stills;
    QLineEdit* m_name;
    QLabel* m_nameNote;
    QLineEdit* m_descriptor;
    QLineEdit* m_tags;
    QPlainTextEdit* m_consent;
    LookList* m_looks;
    VersionList* m_versions;
    BindingStrip* m_bindings;
    QTimer m_tick;
};

} // namespace troupe
