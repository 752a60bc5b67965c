#include "ui/cast/castpanel.h"

#include "core/store/store.h"
#include "ui/cast/castdelegate.h"
#include "ui/cast/castmodel.h"
#include "ui/common/thumbnailcache.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QUndoStack>
#include <QUrl>
#include <QVBoxLayout>

namespace troupe {
namespace {

/// To the bin and back; the rows come and go by the store's own signal.
class RemoveCharacter : public QUndoCommand {
public:
    RemoveCharacter(Store& store, const CharacterSummary& who)
        : QUndoCommand(CastPanel::tr("Remove %1").arg(who.name)), m_store(store), m_id(who.id)
    {}

    void redo() override { setObsolete(!m_store.characters().setDeleted(m_id, true)); }
    void undo() override { setObsolete(!m_store.characters().setDeleted(m_id, false)); }

private:
    Store& m_store;
    CharacterId m_id;
};

QString droppedFile(const QMimeData& mime)
{
    return mime.urls().size() == 1 ? mime.urls().first().toLocalFile() : QString();
}

} // namespace

CastPanel::CastPanel(Store& store, ThumbnailCache& thumbnails, QUndoStack& undo, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_undo(undo),
      m_model(new CastModel(store, this)),
      m_search(new QLineEdit(this)),
      m_pages(new QStackedWidget(this)),
      m_list(new QListView(this))
{
    setObjectName("castPanel");
    setAcceptDrops(true);
    m_search->setObjectName("castSearch");
    m_search->setPlaceholderText(tr("Search the cast"));
    m_search->setAccessibleName(tr("Search the cast"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName("castList");
    m_list->setAccessibleName(tr("Cast"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CastDelegate(thumbnails, this));
    m_list->setUniformItemSizes(true);
    m_list->setDragEnabled(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setFrameShape(QFrame::NoFrame);
    auto* add = new QPushButton(tr("&New character..."), this);
    add->setObjectName("newCharacter");

    m_pages->addWidget(m_list);
    m_pages->addWidget(makeEmptyPage());
    auto* nobody = new QLabel(tr("Nobody of that name."), this);
    nobody->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    nobody->setMargin(12);
    m_pages->addWidget(nobody);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_pages, 1);
    layout->addWidget(add);

    auto* remove = new QAction(tr("Remove"), m_list);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);

    connect(m_search, &QLineEdit::textChanged, m_model, &CastModel::setSearch);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CastPanel::showRightPage);
    connect(m_model, &CastModel::readFailed, this, &CastPanel::failed);
    connect(&thumbnails, &ThumbnailCache::ready, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_list, &QListView::activated, this,
            [this] { Q_EMIT passportRequested(selected()); }); // Enter, or a double click.
    connect(m_list, &QListView::customContextMenuRequested, this, &CastPanel::showMenu);
    connect(remove, &QAction::triggered, this, &CastPanel::removeSelected);
    connect(add, &QPushButton::clicked, this, &CastPanel::newRequested);
    showRightPage();
}

QWidget* CastPanel::makeEmptyPage()
{
    auto* page = new QWidget(this);
    auto* text = new QLabel(tr("<b>Your cast is empty</b><br><br>Drop a clip of a character here: two to "
                               "four seconds, the character large, in front of a calm background."),
                            page);
    text->setObjectName("emptyCast");
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    auto* sample = new QPushButton(tr("&Use the sample mascot"), page);
    sample->setObjectName("useSample");

    auto* layout = new QVBoxLayout(page);
    layout->addStretch();
    layout->addWidget(text);
    layout->addSpacing(12);
    layout->addWidget(sample);
    layout->addStretch(2);
    connect(sample, &QPushButton::clicked, this, &CastPanel::sampleRequested);
    return page;
}

void CastPanel::showRightPage()
{
    const bool empty = m_model->rowCount() == 0;
    m_pages->setCurrentIndex(!empty ? 0 : m_model->search().isEmpty() ? 1 : 2);
}

void CastPanel::select(const CharacterId& id)
{
    m_list->setCurrentIndex(m_model->indexOf(id));
}

CharacterId CastPanel::selected() const
{
    const auto row = m_model->at(m_list->currentIndex());
    return row ? row->id : CharacterId();
}

void CastPanel::showMenu(const QPoint& at)
{
    const auto row = m_model->at(m_list->indexAt(at));
    if (!row)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Mention in the prompt")), &QAction::triggered, this,
            [this, slug = row->slug] { Q_EMIT mentionRequested(slug); });
    connect(menu->addAction(tr("Open passport")), &QAction::triggered, this,
            [this, id = row->id] { Q_EMIT passportRequested(id); });
    connect(menu->addAction(tr("Export to a file...")), &QAction::triggered, this,
            [this, id = row->id] { Q_EMIT exportRequested(id); });
    menu->addSeparator();
    connect(menu->addAction(tr("Remove")), &QAction::triggered, this, &CastPanel::removeSelected);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void CastPanel::removeSelected()
{
    if (const auto row = m_model->at(m_list->currentIndex()))
        m_undo.push(new RemoveCharacter(m_store, *row));
}

void CastPanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CastPanel::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    const QString path = droppedFile(*event->mimeData());
    if (path.endsWith(u".zip", Qt::CaseInsensitive))
        Q_EMIT characterFileDropped(path);
    else
        Q_EMIT clipDropped(path);
}

} // namespace troupe
