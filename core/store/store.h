#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>

#include <memory>

namespace troupe {

class AssetFiles;
class BindingRepository;
class BudgetRepository;
class Changes;
class CharacterRepository;
class ChargeRepository;
class ConnectionRepository;
class JobRepository;
class LedgerRepository;
class SeriesRepository;
class SettingsRepository;
class TakeRepository;
class TrimRepository;

/// One profile: its database, its files and its lock. Everything is used from the thread that
/// opened it, except AssetFiles, which any thread may use.
class Store {
public:
    /// Makes the profile if `folder` is empty or missing. Errors: Locked (another process has it;
    /// `detail` holds its pid), NewerVersion, Damaged, DiskFull, Storage.
    static Result<std::unique_ptr<Store>> open(const QString& folder);
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    const QString& folder() const { return m_folder; }

    CharacterRepository& characters();
    BindingRepository& bindings();
    ConnectionRepository& connections();
    SeriesRepository& series();
    TakeRepository& takes();
    TrimRepository& trims();
    JobRepository& jobs();
    LedgerRepository& ledger();
    ChargeRepository& charges();
    BudgetRepository& budgets();
    SettingsRepository& settings();
    AssetFiles& assets();
    /// What listeners connect to; emits after the change is committed.
    Changes& changes();
    /// For checks and benchmarks; everything else goes through a repository.
    QSqlDatabase database();

private:
    struct Private;
    Store(std::unique_ptr<Private> inside, QString folder);

    std::unique_ptr<Private> d;
    QString m_folder;
};

} // namespace troupe
