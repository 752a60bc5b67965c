#include "ui/board/bindialog.h"

#include "core/store/changes.h"
#include "ui/board/binmodel.h"
#include "ui/board/boardcommands.h"
#include "ui/common/banner.h"
#include "ui/common/themecolors.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTreeView>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {

BinDialog::BinDialog(SeriesRepository& series, TakeRepository& takes, Changes& changes,
                     ThumbnailCache& thumbnails, QUndoStack& undo, QWidget* parent)
    : QDialog(parent),
      m_series(series),
      m_takes(takes),
      m_undo(undo),
      m_model(new BinModel(series, takes, thumbnails, this)),
      m_banner(new Banner(this)),
      m_list(new QTreeView(this)),
      m_empty(new QLabel(tr("The bin is empty. Deleted shots and takes stay here until you restore them."),
                         this)),
      m_restore(new QPushButton(tr("&Restore"), this))
{
    setObjectName(u"binDialog"_s);
    setWindowTitle(tr("Bin"));
    m_list->setObjectName(u"binList"_s);
    m_list->setAccessibleName(tr("Deleted shots and takes"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setIconSize(BinModel::PosterSize);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(BinModel::WhatColumn, QHeaderView::Stretch);
    m_empty->setObjectName(u"binEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_restore->setObjectName(u"restoreFromBin"_s);
    m_restore->setDefault(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, &BinDialog::restore);
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const auto take = m_model->take(index))
            Q_EMIT playRequested(take->id);
    });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * Grid, 4 * Grid, 4 * Grid, 4 * Grid);
    layout->setSpacing(2 * Grid);
    layout->addWidget(m_banner);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(buttons);
    resize(160 * Grid, 100 * Grid);

    connect(&changes, &Changes::shotChanged, this, &BinDialog::reload);
    connect(&changes, &Changes::takeChanged, this, &BinDialog::reload);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &BinDialog::updateButtons);
    reload();
}

void BinDialog::select(const ShotId& id)
{
    if (const QModelIndex index = m_model->indexOf(id); index.isValid())
        m_list->setCurrentIndex(index);
}

void BinDialog::restore()
{
    const QModelIndex index = m_list->currentIndex();
    const auto shot = m_model->shot(index);
    const auto take = m_model->take(index);
    // The stack outlives this dialog: what fails later has nobody here to be told to.
    const QPointer<Banner> banner(m_banner);
    const auto tell = [banner](const Error& error) {
        if (banner)
            banner->showError(error);
    };
    if (shot)
        m_undo.push(restoreShot(m_series, *shot, tell));
    else if (take)
        m_undo.push(restoreTake(m_takes, take->id, tell));
    else
        return;
    Q_EMIT restored(shot ? shot->id : take->shot);
}

void BinDialog::reload()
{
    const int row = m_list->currentIndex().row();
    if (const auto read = m_model->reload(); !read)
        m_banner->showError(read.error());
    const int count = m_model->rowCount();
    m_list->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    if (count > 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, count - 1), BinModel::WhatColumn));
    updateButtons();
}

void BinDialog::updateButtons()
{
    m_restore->setEnabled(m_list->currentIndex().isValid());
}

} // namespace troupe
