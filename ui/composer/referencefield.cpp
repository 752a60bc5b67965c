#include "ui/composer/referencefield.h"

#include "core/base/async.h"
#include "core/store/assetfiles.h"
#include "core/store/store.h"
#include "ui/common/errortext.h"

#include <QBuffer>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int MaxSide = 8192;
constexpr QSize PreviewSize(64, 36);

/// Any thread. The image becomes a PNG of exactly the clip's size, as providers ask for, cropped
/// around its middle; without metadata, so that where it was taken stays here.
Result<AssetHash> importImage(AssetFiles assets, const QString& path, const QSize& target)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    if (!reader.canRead())
        return failure(Error::Kind::MediaUnknown, path);
    const QSize size = reader.size();
    if (size.width() > MaxSide || size.height() > MaxSide)
        return failure(Error::Kind::MediaTooLarge, path);
    QImage image = reader.read();
    if (image.isNull())
        return failure(Error::Kind::MediaUnreadable, reader.errorString());
    if (image.size() != target) {
        image = image.scaled(target, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
        image = image.copy(QRect((image.width() - target.width()) / 2, (image.height() - target.height()) / 2,
                                 target.width(), target.height()));
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return failure(Error::Kind::MediaUnreadable, path);
    return assets.importBytes(png, u"png"_s);
}

QString localImage(const QMimeData& mime)
{
    return mime.urls().size() == 1 ? mime.urls().first().toLocalFile() : QString();
}

} // namespace

ReferenceField::ReferenceField(Store& store, QWidget* parent)
    : QFrame(parent),
      m_store(store),
      m_picture(new QLabel(this)),
      m_text(new QLabel(this)),
      m_choose(new QToolButton(this)),
      m_clear(new QToolButton(this))
{
    setObjectName("referenceField");
    setAcceptDrops(true);
    m_text->setWordWrap(true);
    m_text->setObjectName("referenceText");
    m_choose->setObjectName("chooseReference");
    m_choose->setText(tr("Choose..."));
    m_choose->setAccessibleName(tr("Choose an opening frame"));
    m_clear->setObjectName("clearReference");
    m_clear->setText(tr("None"));
    m_clear->setAccessibleName(tr("Use no opening frame"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_picture);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_choose);
    layout->addWidget(m_clear);

    connect(m_choose, &QToolButton::clicked, this, &ReferenceField::choose);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        setReference(std::nullopt, m_size);
        Q_EMIT edited();
    });
    refresh();
}

void ReferenceField::setReference(const std::optional<AssetHash>& reference, const QSize& size)
{
    m_reference = reference;
    m_size = size;
    m_original = reference ? m_store.assets().path(*reference).value_or(QString()) : QString();
    refresh();
}

void ReferenceField::setSize(const QSize& size)
{
    if (size == m_size)
        return;
    m_size = size;
    if (!m_original.isEmpty())
        takeIn(m_original);
}

void ReferenceField::takeIn(const QString& path)
{
    m_text->setText(tr("Reading the image..."));
    auto import = QtConcurrent::run(
        [assets = m_store.assets(), path, size = m_size] { return importImage(assets, path, size); });
    whenDone(import, this, [this, path, size = m_size](const Result<AssetHash>& imported) {
        if (size != m_size) // Another size was picked meanwhile; its own import is on the way.
            return;
        if (!imported) {
            m_text->setText(errorText(imported.error()).sentence);
            return;
        }
        m_reference = *imported;
        m_original = path;
        refresh();
        Q_EMIT edited();
    });
}

void ReferenceField::choose()
{
    auto* dialog = new QFileDialog(this, tr("Opening frame"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Images (*.png *.jpg *.jpeg *.webp)"));
    connect(dialog, &QFileDialog::fileSelected, this, &ReferenceField::takeIn);
    dialog->open();
}

void ReferenceField::refresh()
{
    m_clear->setVisible(m_reference.has_value());
    m_picture->setVisible(m_reference.has_value());
    m_text->setText(m_reference ? tr("Opening frame") : tr("No opening frame. Drop an image here."));
    if (!m_reference)
        return;
    if (const auto path = m_store.assets().path(*m_reference)) {
        QImageReader reader(*path);
        reader.setScaledSize(reader.size().scaled(PreviewSize * 2, Qt::KeepAspectRatio));
        QPixmap pixmap = QPixmap::fromImage(reader.read());
        pixmap.setDevicePixelRatio(2);
        m_picture->setPixmap(pixmap);
    } else {
        m_text->setText(tr("The opening frame's file is missing. Choose it again."));
    }
}

void ReferenceField::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localImage(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ReferenceField::dropEvent(QDropEvent* event)
{
    takeIn(localImage(*event->mimeData()));
}

} // namespace troupe
