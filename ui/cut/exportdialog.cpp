#include "ui/cut/exportdialog.h"

#include "core/store/seriesrepository.h"
#include "core/store/settingsrepository.h"
#include "core/store/store.h"
#include "ui/common/banner.h"
#include "ui/common/themecolors.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

const QString FolderKey = u"export/folder"_s;
const QString KindsKey = u"export/kinds"_s;

} // namespace

ExportDialog::ExportDialog(Store& store, const EpisodeId& episode, QWidget* parent)
    : QDialog(parent),
      m_store(store),
      m_episode(episode),
      m_skipGaps(new QCheckBox(tr("Leave out shots without a clip, instead of black in their place"), this)),
      m_series(new QCheckBox(tr("All episodes of the series"), this)),
      m_folder(new QLineEdit(this)),
      m_choose(new QPushButton(tr("Choose..."), this)),
      m_banner(new Banner(this)),
      m_progress(new QProgressBar(this)),
      m_start(new QPushButton(tr("Export"), this)),
      m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export episode"));
    build();
    restore();
    updateStart();
}

void ExportDialog::build()
{
    m_banner->setObjectName(u"exportBanner"_s);
    m_skipGaps->setObjectName(u"skipGaps"_s);
    m_series->setObjectName(u"wholeSeries"_s);
    m_folder->setObjectName(u"exportFolder"_s);
    m_folder->setAccessibleName(tr("Folder"));
    m_choose->setObjectName(u"chooseFolder"_s);
    m_progress->setObjectName(u"exportProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, EpisodeSteps);
    m_progress->hide();
    m_start->setObjectName(u"startExport"_s);
    m_start->setDefault(true);
    m_close->setObjectName(u"closeExport"_s);

    auto* kinds = new QGroupBox(tr("Write"), this);
    auto* list = new QVBoxLayout(kinds);
    list->setSpacing(Grid);
    const auto add = [&](const QString& name, const QString& text) {
        auto* box = new QCheckBox(text, kinds);
        box->setObjectName(u"kind-"_s + name);
        connect(box, &QCheckBox::toggled, this, &ExportDialog::updateStart);
        list->addWidget(box);
        m_kinds.append({name, box});
    };
    add(u"film"_s, tr("Film (MP4)"));
    auto* indented = new QHBoxLayout;
    indented->addSpacing(5 * Grid);
    indented->addWidget(m_skipGaps);
    list->addLayout(indented);
    add(u"poster"_s, tr("Poster (PNG)"));
    add(u"sheet"_s, tr("Contact sheet (PDF)"));
    add(cutFormatText(CutFormat::Csv), tr("Shot list (CSV)"));
    add(cutFormatText(CutFormat::Otio), tr("OpenTimelineIO (OTIO)"));
    add(cutFormatText(CutFormat::Fcpxml), tr("Final Cut Pro X, DaVinci Resolve (FCPXML 1.10)"));
    add(cutFormatText(CutFormat::Fcp7), tr("Premiere Pro, Final Cut Pro 7 (XML)"));
    add(cutFormatText(CutFormat::Edl), tr("Any editor (EDL, CMX 3600)"));

    auto* place = new QHBoxLayout;
    auto* label = new QLabel(tr("&Folder:"), this);
    label->setBuddy(m_folder);
    place->addWidget(label);
    place->addWidget(m_folder, 1);
    place->addWidget(m_choose);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    buttons->addWidget(m_start);
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(2 * Grid);
    layout->addWidget(m_banner);
    layout->addWidget(kinds);
    layout->addWidget(m_series);
    layout->addLayout(place);
    layout->addLayout(buttons);

    connect(m_choose, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::updateStart);
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_banner, &Banner::actionTriggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder->text())); });
}

void ExportDialog::restore()
{
    const auto folder = m_store.settings().value(FolderKey);
    m_folder->setText(folder && !folder->toString().isEmpty()
                          ? folder->toString()
                          : QStandardPaths::writableLocation(QStandardPaths::MoviesLocation));
    const auto kinds = m_store.settings().value(KindsKey);
    const QStringList chosen
        = kinds && !kinds->toString().isEmpty() ? kinds->toString().split(u' ') : QStringList {u"film"_s};
    for (const auto& [name, box] : std::as_const(m_kinds))
        box->setChecked(chosen.contains(name));
}

void ExportDialog::remember() const
{
    QStringList chosen;
    for (const auto& [name, box] : m_kinds) {
        if (box->isChecked())
            chosen << name;
    }
    (void)m_store.settings().set(FolderKey, m_folder->text()); // Only comfort is lost.
    (void)m_store.settings().set(KindsKey, chosen.join(u' '));
}

void ExportDialog::setFolder(const QString& folder)
{
    m_folder->setText(folder);
}

void ExportDialog::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder for the files"), m_folder->text());
    dialog->setObjectName(u"chooseExportFolder"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::setFolder);
    dialog->open();
}

EpisodeWish ExportDialog::wish() const
{
    EpisodeWish wish;
    for (const auto& [name, box] : m_kinds) {
        if (!box->isChecked())
            continue;
        if (name == u"film")
            wish.film = true;
        else if (name == u"poster")
            wish.poster = u"png"_s;
        else if (name == u"sheet")
            wish.sheet = true;
        else if (const auto format = cutFormatFromText(name))
            wish.formats.append(*format);
    }
    wish.skipGaps = m_skipGaps->isChecked();
    return wish;
}

QList<EpisodeId> ExportDialog::episodes() const
{
    const auto episode = m_store.series().findEpisode(m_episode);
    if (!m_series->isChecked() || !episode || !*episode)
        return {m_episode};
    QList<EpisodeId> all;
    const auto episodes = m_store.series().episodes((*episode)->series);
    for (const Episode& one : episodes.value_or(QList<Episode>()))
        all.append(one.id);
    return all;
}

void ExportDialog::updateStart()
{
    const bool isFilm = std::any_of(m_kinds.cbegin(), m_kinds.cend(), [](const auto& kind) {
        return kind.first == u"film" && kind.second->isChecked();
    });
    m_skipGaps->setEnabled(isFilm && !isWorking());
    for (const auto& [name, box] : std::as_const(m_kinds))
        box->setEnabled(!isWorking());
    for (QWidget* field : std::initializer_list<QWidget*> {m_series, m_folder, m_choose})
        field->setEnabled(!isWorking());
    const EpisodeWish wanted = wish();
    const bool isSomething
        = wanted.film || wanted.sheet || !wanted.poster.isEmpty() || !wanted.formats.isEmpty();
    m_start->setEnabled(isSomething && QDir::isAbsolutePath(m_folder->text()) && !isWorking());
    m_close->setText(isWorking() ? tr("Cancel") : tr("Close"));
    m_progress->setVisible(isWorking());
}

void ExportDialog::start()
{
    remember();
    m_banner->clear();
    m_progress->setValue(0);
    m_exporter = new EpisodeExporter(m_store, episodes(), wish(), m_folder->text(), this);
    connect(m_exporter, &EpisodeExporter::progressed, m_progress,
            [this](double share, int) { m_progress->setValue(int(share * EpisodeSteps)); });
    connect(m_exporter, &EpisodeExporter::finished, this, &ExportDialog::showEnd);
    updateStart();
    m_exporter->start();
}

void ExportDialog::reject()
{
    if (isWorking())
        m_exporter->cancel();
    else
        QDialog::reject();
}

void ExportDialog::showEnd(const std::optional<Error>& error)
{
    const QList<EpisodeFiles> made = m_exporter->made();
    m_exporter->deleteLater();
    m_exporter = nullptr;
    updateStart();
    if (error && error->kind == Error::Kind::Canceled)
        return m_banner->showMessage(Banner::Tone::Info, tr("Stopped. Files that were whole by then stay."));
    if (error)
        return m_banner->showError(*error);
    QStringList missing;
    QStringList empty;
    qsizetype files = 0;
    for (const EpisodeFiles& one : made) {
        files += one.files.size();
        if (!one.hasPicture)
            empty << one.episode;
        for (const CutItem& item : one.missing)
            missing << shownName(item);
    }
    const QString written = tr("%n file(s) written.", nullptr, int(files));
    const QString open = files > 0 ? tr("Open folder") : QString();
    if (!missing.isEmpty())
        m_banner->showMessage(Banner::Tone::Warning,
                              tr("%1 The clip is missing of: %2.").arg(written, missing.join(u", "_s)), open);
    else if (!empty.isEmpty())
        m_banner->showMessage(Banner::Tone::Warning,
                              tr("%1 There is no take to show yet in: %2. Keep one of a shot first.")
                                  .arg(written, empty.join(u", "_s)),
                              open);
    else
        m_banner->showMessage(Banner::Tone::Good, written, open);
}

} // namespace troupe
