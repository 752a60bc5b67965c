#include "ui/cut/cutpanel.h"

#include "core/base/async.h"
#include "core/store/changes.h"
#include "core/store/store.h"
#include "core/store/trimrepository.h"
#include "core/studio/episodecut.h"
#include "ui/common/clippictures.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/stepcommand.h"
#include "ui/common/themecolors.h"
#include "ui/cut/cutstrip.h"
#include "ui/cut/exportdialog.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUndoStack>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe {

CutPanel::CutPanel(Store& store, ClipPictures& pictures, QUndoStack& undo, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_pictures(pictures),
      m_undo(undo),
      m_strip(new CutStrip(this)),
      m_length(new QLabel(this)),
      m_gaps(new QLabel(this)),
      m_export(new QPushButton(icon(Icon::Film), tr("Export..."), this))
{
    setObjectName(u"cutPanel"_s);
    m_length->setObjectName(u"cutLength"_s);
    m_gaps->setObjectName(u"cutGaps"_s);
    m_export->setObjectName(u"exportButton"_s);
    auto* line = new QHBoxLayout;
    line->setSpacing(4 * Grid);
    line->addWidget(m_length);
    line->addWidget(m_gaps, 1);
    line->addWidget(m_export);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Grid);
    layout->addLayout(line);
    layout->addWidget(m_strip);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &CutPanel::read);
    const Changes& changes = store.changes();
    connect(&changes, &Changes::takeChanged, this, &CutPanel::refresh);
    connect(&changes, &Changes::trimChanged, this, &CutPanel::refresh);
    connect(&changes, &Changes::shotChanged, this, &CutPanel::refresh);
    connect(m_export, &QPushButton::clicked, this, &CutPanel::openExport);
    connect(m_strip, &CutStrip::trimWanted, this, &CutPanel::trim);
    connect(m_strip, &CutStrip::currentChanged, this,
            [this](int item) { Q_EMIT shotChosen(m_cut.items.at(item).shot); });
    connect(m_strip, &CutStrip::seekWanted, this, [this](qint64 frame) {
        constexpr double Middle = 0.5; // Of a frame: safe from what rounding does at its edge.
        const double micros = (double(frame) + Middle) * 1e6 / m_cut.rate.perSecond();
        Q_EMIT seekWanted(std::chrono::microseconds(std::llround(micros)));
    });
    showLength();
}

CutPanel::~CutPanel()
{
    m_reading.cancel();
}

void CutPanel::setEpisode(const EpisodeId& id)
{
    m_episode = id;
    refresh();
}

void CutPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        m_refresh.start();
}

void CutPanel::refresh()
{
    m_isStale = true;
    if (isVisible())
        m_refresh.start();
}

void CutPanel::read()
{
    m_reading.cancel();
    m_isStale = false;
    if (m_episode.isNull())
        return showCut({});
    m_reading = cutOfEpisode(m_store, m_episode);
    whenDone(m_reading, this, [this, episode = m_episode](const Result<Cut>& cut) {
        if (cut && episode == m_episode)
            showCut(*cut);
        else if (!cut && cut.error().kind != Error::Kind::Canceled)
            Q_EMIT failed(cut.error());
    });
}

void CutPanel::showCut(const Cut& cut)
{
    m_cut = cut;
    m_strip->setCut(cut);
    m_export->setEnabled(!cut.items.isEmpty());
    showLength();
    askForPosters();
    Q_EMIT cutChanged();
}

void CutPanel::showLength()
{
    const double seconds = double(lengthOf(m_cut)) / m_cut.rate.perSecond();
    m_length->setText(m_cut.items.isEmpty()
                          ? tr("No shots in this episode yet.")
                          : tr("%n shot(s), %1", "how many, and how long together", int(m_cut.items.size()))
                                .arg(positionText(std::chrono::milliseconds(std::llround(seconds * 1000)))));
    const auto open = int(std::count_if(m_cut.items.cbegin(), m_cut.items.cend(),
                                        [](const CutItem& item) { return !item.media; }));
    const auto lost = int(missingMedia(m_cut).size());
    QStringList words;
    if (open > 0)
        words << tr("%n without a kept take", "shots", open);
    if (lost > 0)
        words << tr("%n with a missing file", "shots", lost);
    m_gaps->setText(words.join(u", "_s));
}

void CutPanel::askForPosters()
{
    constexpr QSize PosterSize(240, 135);
    for (const CutItem& item : std::as_const(m_cut.items)) {
        if (!item.hasPicture() || m_strip->hasPoster(item.media->take))
            continue;
        whenDone(m_pictures.poster(item.media->path, PosterSize), this,
                 [this, take = item.media->take](const Result<QImage>& poster) {
                     if (poster)
                         m_strip->setPoster(take, *poster);
                 });
    }
}

void CutPanel::trim(int item, const Trim& wanted)
{
    const CutItem& shot = m_cut.items.at(item);
    const TakeId take = shot.media->take;
    const auto before = m_store.trims().of(take);
    if (!before) {
        Q_EMIT failed(before.error());
        return;
    }
    const auto save = [this, take](const Trim& trim) {
        return [this, take, trim] { return m_store.trims().save(take, trim); };
    };
    m_undo.push(new StepCommand(tr("Trim %1").arg(shownName(shot)), save(wanted), save(*before),
                                [this](const Error& error) { Q_EMIT failed(error); }));
}

void CutPanel::setPosition(std::chrono::microseconds position)
{
    m_strip->setPosition(qint64(double(position.count()) * m_cut.rate.perSecond() / 1e6));
}

void CutPanel::openExport()
{
    if (m_episode.isNull())
        return;
    if (!m_dialog) {
        m_dialog = new ExportDialog(m_store, m_episode, window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->show();
    m_dialog->raise();
}

} // namespace troupe
