#include "ui/composer/sentdialog.h"

#include "core/base/overloaded.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace troupe {

QString wireText(const RequestPreview& request)
{
    constexpr qsizetype Shown = 64 * 1024;
    QString text
        = QString::fromLatin1(request.verb) + u' ' + request.url.toString(QUrl::FullyEncoded) + u'\n';
    for (const auto& [name, value] : request.headers)
        text += QString::fromLatin1(name) + u": "_s + QString::fromUtf8(value) + u'\n';
    text += u'\n';
    for (const auto& piece : request.body) {
        std::visit(Overloaded {[&](const QByteArray& bytes) {
                                   text += QString::fromUtf8(bytes.left(Shown));
                                   if (bytes.size() > Shown)
                                       text += SentDialog::tr("[%1 more]", "an amount of data")
                                                   .arg(QLocale().formattedDataSize(bytes.size() - Shown));
                               },
                               [&](const RequestPreview::File& file) {
                                   text += SentDialog::tr("[the file, %1]", "an amount of data")
                                               .arg(QLocale().formattedDataSize(file.size));
                               }},
                   piece);
    }
    return text.remove(u'\r').remove(QChar(0));
}

SentDialog::SentDialog(const SentRequest& sent, QWidget* parent) : QDialog(parent)
{
    setObjectName(u"sentDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("The exact request"));
    resize(640, 480);
    auto* note = new QLabel(this);
    note->setObjectName(u"sentNote"_s);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    QString said = tr("Sent as it stands here when its turn comes; the key is hidden.");
    if (!sent.uploadedFirst.isEmpty()) {
        said += u' '
            + tr("%1: uploaded first, for the id that stands in brackets here.")
                  .arg(QLocale().createSeparatedList(sent.uploadedFirst));
    }
    note->setText(said);
    auto* text = new QPlainTextEdit(this);
    text->setObjectName(u"sentRequestText"_s);
    text->setAccessibleName(tr("The exact request"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setPlainText(wireText(sent.request));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(note);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
}

} // namespace troupe
