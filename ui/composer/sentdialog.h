#pragma once

#include "core/studio/sentrequest.h"

#include <QDialog>

namespace troupe {

/// Method, address, headers and body as they are written. Of a file only its size is shown, of a long body
/// its beginning.
QString wireText(const RequestPreview& request);

/// The exact request of an order, to be read. Use open().
class SentDialog : public QDialog {
    Q_OBJECT

public:
    SentDialog(const SentRequest& sent, QWidget* parent);
};

} // namespace troupe
