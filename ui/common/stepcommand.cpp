#include "ui/common/stepcommand.h"

namespace troupe {

StepCommand::StepCommand(const QString& text, Step redo, Step undo, Failed failed)
    : QUndoCommand(text), m_redo(std::move(redo)), m_undo(std::move(undo)), m_failed(std::move(failed))
{}

void StepCommand::run(const Step& step)
{
    if (const Result<> done = step(); !done) {
        setObsolete(true);
        m_failed(done.error());
    }
}

} // namespace troupe
