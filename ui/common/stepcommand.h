#pragma once

#include "core/base/result.h"

#include <QUndoCommand>

#include <functional>

namespace troupe {

/// Something that a person does to what is stored, with its way back. A step that is refused is told to
/// `failed` and makes the command obsolete, so that undo never claims what did not happen.
class StepCommand : public QUndoCommand {
public:
    using Step = std::function<Result<>()>;
    using Failed = std::function<void(const Error&)>;

    StepCommand(const QString& text, Step redo, Step undo, Failed failed);
    void undo() override { run(m_undo); }
    void redo() override { run(m_redo); }

private:
    void run(const Step& step);

    Step m_redo;
    Step m_undo;
    Failed m_failed;
};

} // namespace troupe
