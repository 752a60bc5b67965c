// How the rows follow what is stored.
#include "core/store/seriesrepository.h"
#include "core/store/takerepository.h"
#include "ui/board/boardmodel.h"

#include <algorithm>

namespace troupe {

void BoardModel::setStalenessOf(StalenessOf staleness)
{
    m_stalenessOf = std::move(staleness);
    recheck();
}

void BoardModel::reload()
{
    const auto shots = m_episode.isNull() ? Result<QList<Shot>>(QList<Shot>()) : m_series.shots(m_episode);
    if (!shots) {
        Q_EMIT failed(shots.error());
        return;
    }
    QList<Card> cards;
    std::optional<Error> error;
    for (const Shot& shot : *shots) {
        // Of takes and characters it hears by themselves: a long episode is not read anew for each move.
        if (const int row = find(shot.id); row >= 0) {
            cards.append(m_cards.at(row));
            cards.last().shot = shot;
            continue;
        }
        const auto card = read(shot);
        if (!card)
            error = card.error();
        cards.append(card.value_or(Card {.shot = shot, .cover = {}}));
    }
    show(cards);
    if (error)
        Q_EMIT failed(*error);
}

/// With as little change of rows as that takes: who looks at a card, or has chosen it, stays with it.
void BoardModel::show(const QList<Card>& cards)
{
    const auto isIn = [](const QList<Card>& all, const ShotId& id) {
        return std::any_of(all.cbegin(), all.cend(), [&](const Card& card) { return card.shot.id == id; });
    };
    if (cards.size() == m_cards.size() + 1) {
        const auto added = std::find_if(cards.cbegin(), cards.cend(),
                                        [&](const Card& card) { return find(card.shot.id) < 0; });
        const int row = int(added - cards.cbegin());
        beginInsertRows({}, row, row);
        m_cards.insert(row, *added);
        endInsertRows();
    } else if (cards.size() + 1 == m_cards.size()) {
        const auto gone = std::find_if(m_cards.cbegin(), m_cards.cend(),
                                       [&](const Card& card) { return !isIn(cards, card.shot.id); });
        const int row = int(gone - m_cards.cbegin());
        beginRemoveRows({}, row, row);
        m_cards.removeAt(row);
        endRemoveRows();
    }
    const bool isSameSet = cards.size() == m_cards.size()
        && std::all_of(cards.cbegin(), cards.cend(),
                       [&](const Card& card) { return find(card.shot.id) >= 0; });
    if (isSameSet) {
        showReordered(cards);
        return;
    }
    beginResetModel();
    m_cards = cards;
    endResetModel();
}

void BoardModel::showReordered(const QList<Card>& cards)
{
    if (cards.isEmpty())
        return;
    const bool isSameOrder = std::equal(cards.cbegin(), cards.cend(), m_cards.cbegin(),
                                        [](const Card& a, const Card& b) { return a.shot.id == b.shot.id; });
    if (!isSameOrder) {
        Q_EMIT layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex& index : before) {
            const ShotId& id = m_cards.at(index.row()).shot.id;
            const auto it = std::find_if(cards.cbegin(), cards.cend(),
                                         [&](const Card& card) { return card.shot.id == id; });
            after.append(this->index(int(it - cards.cbegin())));
        }
        m_cards = cards;
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged();
    }
    m_cards = cards;
    Q_EMIT dataChanged(index(0), index(int(m_cards.size()) - 1));
}

void BoardModel::refresh(const ShotId& id)
{
    if (m_episode.isNull())
        return;
    // From the list and not by its id: a shot in the bin is still found by that.
    const auto shots = m_series.shots(m_episode);
    if (!shots) {
        Q_EMIT failed(shots.error());
        return;
    }
    const int row = find(id);
    const auto shot = std::find_if(shots->begin(), shots->end(), [&](const Shot& s) { return s.id == id; });
    const bool present = shot != shots->end();
    // What comes, goes or changes its place renumbers the others; the rest is one card.
    if (present != (row >= 0) || (present && shot->position != m_cards.at(row).shot.position))
        return reload();
    if (!present)
        return;
    if (const auto card = read(*shot)) {
        m_cards[row] = *card;
        changed(row);
    } else {
        Q_EMIT failed(card.error());
    }
}

Result<BoardModel::Card> BoardModel::read(const Shot& shot)
{
    const auto cover = m_takes.cover(shot.id);
    if (!cover)
        return tl::unexpected(cover.error());
    Card card {.shot = shot, .cover = cover->take, .takes = cover->count};
    if (card.cover && m_stalenessOf) {
        const auto staleness = m_stalenessOf(*card.cover);
        if (!staleness)
            return tl::unexpected(staleness.error());
        card.staleness = *staleness;
    }
    return card;
}

void BoardModel::recheck()
{
    for (int row = 0; row < m_cards.size(); ++row) {
        Card& card = m_cards[row];
        const auto now = card.cover && m_stalenessOf ? m_stalenessOf(*card.cover) : Result<Staleness>();
        if (!now) {
            Q_EMIT failed(now.error());
            return;
        }
        if (now->causes.isEmpty() && card.staleness.causes.isEmpty())
            continue;
        card.staleness = *now;
        changed(row);
    }
}

} // namespace troupe
