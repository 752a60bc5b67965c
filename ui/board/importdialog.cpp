#include "ui/board/importdialog.h"

#include "ui/common/formats.h"
#include "ui/common/themecolors.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

using Entry = ShotListPlan::Entry;

QString effectText(const Entry& entry)
{
    if (entry.what == ShotListPlan::What::New)
        return ImportDialog::tr("New");
    if (entry.what == ShotListPlan::What::Same)
        return ImportDialog::tr("As it is");
    QStringList changes;
    if (entry.prompt)
        changes << ImportDialog::tr("prompt");
    if (entry.planned)
        changes << ImportDialog::tr("planned length");
    if (entry.notes)
        changes << ImportDialog::tr("notes");
    return ImportDialog::tr("Changes: %1").arg(changes.join(u", "_s));
}

QString summary(const ShotListPlan& plan, const QString& fileName)
{
    using What = ShotListPlan::What;
    return ImportDialog::tr("“%1”: %2, %3, %4. Takes are left alone, and nothing is made.")
        .arg(fileName, ImportDialog::tr("%n new shot(s)", nullptr, plan.count(What::New)),
             ImportDialog::tr("%n changed", nullptr, plan.count(What::Changed)),
             ImportDialog::tr("%n as it is", nullptr, plan.count(What::Same)));
}

QString whatIsWrong(ShotListProblem::What what)
{
    using What = ShotListProblem::What;
    switch (what) {
    case What::Empty: return ImportDialog::tr("The file holds no shots.");
    case What::TooLarge: return ImportDialog::tr("The file is larger than a shot list is: over 8 MB.");
    case What::TooManyRows:
        return ImportDialog::tr("More than %1 shots. Split the list.").arg(MaxShotListRows);
    case What::Encoding:
        return ImportDialog::tr("This is not UTF-8 text. Save the table as “CSV UTF-8” and try again.");
    case What::NotText: return ImportDialog::tr("This is not text. Choose a CSV file.");
    case What::OpenQuote: return ImportDialog::tr("A quote begins here, and nothing closes it.");
    case What::NoColumns:
        return ImportDialog::tr("The first row has to name the columns: shot, seconds, prompt, notes.");
    case What::Seconds:
        return ImportDialog::tr(
            "The length is no number of seconds from 0.1 to 3600. Correct it or leave it empty.");
    case What::LongText: return ImportDialog::tr("A text is longer than 32 000 characters.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString problemSentence(const ShotListProblem& problem)
{
    const QString text = whatIsWrong(problem.what);
    return problem.line > 0
        ? ImportDialog::tr("Line %1: %2", "number, what is wrong").arg(problem.line).arg(text)
        : text;
}

ImportDialog::ImportDialog(const ShotListPlan& plan, const QString& fileName, QWidget* parent)
    : QDialog(parent), m_plan(plan)
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import a shot list"));
    auto* text = new QLabel(summary(plan, fileName), this);
    text->setObjectName(u"importSummary"_s);
    text->setWordWrap(true);
    auto* rows = new QTreeWidget(this);
    rows->setObjectName(u"importRows"_s);
    rows->setAccessibleName(tr("What the list does, row by row"));
    rows->setRootIsDecorated(false);
    rows->setUniformRowHeights(true);
    rows->setHeaderLabels({tr("Line"), tr("Shot"), tr("Planned"), tr("Effect"), tr("Prompt")});
    QList<QTreeWidgetItem*> items;
    for (const Entry& entry : plan.entries) {
        const QString prompt = entry.words.simplified();
        items.append(new QTreeWidgetItem({QString::number(entry.line), entry.shot.title,
                                          clipLengthText(plannedSeconds(entry.shot)), effectText(entry),
                                          prompt.left(200)}));
    }
    rows->addTopLevelItems(items);
    for (int column = 0; column < 4; ++column)
        rows->resizeColumnToContents(column);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    import->setObjectName(u"importNow"_s);
    import->setDefault(true);
    import->setEnabled(plan.count(ShotListPlan::What::Same) < plan.entries.size());
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * Grid, 4 * Grid, 4 * Grid, 4 * Grid);
    layout->setSpacing(2 * Grid);
    layout->addWidget(text);
    layout->addWidget(rows, 1);
    layout->addWidget(buttons);
    resize(190 * Grid, 110 * Grid);
}

} // namespace troupe
