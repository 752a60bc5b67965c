#include "core/sandbox/render/wordtable.h"

using namespace Qt::StringLiterals;

namespace troupe::sandbox {

QString plainWords(const QString& text)
{
    QString words = u" "_s;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            words += c.toLower();
        else if (c != u'\'' && !words.endsWith(u' '))
            words += u' ';
    }
    if (!words.endsWith(u' '))
        words += u' ';
    return words;
}

qsizetype findWord(QStringView words, QStringView word)
{
    const bool stem = word.endsWith(u'*');
    return words.indexOf(QString(u" " + (stem ? word.chopped(1).toString() : word + u" ")));
}

} // namespace troupe::sandbox
