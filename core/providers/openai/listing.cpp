#include "core/providers/openai/listing.h"

#include "core/base/async.h"

#include <QSet>

namespace troupe::openai {
namespace {

class Walk final : public QObject {
public:
    Walk(const Client& client, QObject* context, QDateTime since, int maxPages)
        : QObject(context), m_client(client), m_since(std::move(since)), m_pagesLeft(maxPages)
    {
        m_promise.start();
        auto* cancellation = new QFutureWatcher<Result<QList<Video>>>(this);
        connect(cancellation, &QFutureWatcherBase::canceled, this, [this] {
            m_page.cancel();
            finish(m_found);
        });
        cancellation->setFuture(m_promise.future());
    }

    QFuture<Result<QList<Video>>> future() const { return m_promise.future(); }

    void next(const QString& after)
    {
        --m_pagesLeft;
        m_page = m_client.list({.after = after});
        whenDone(m_page, this, [this](const Result<Page>& page) {
            if (m_promise.future().isFinished())
                return;
            if (!page)
                finish(tl::unexpected(page.error()));
            else
                take(*page);
        });
    }

private:
    void take(const Page& page)
    {
        bool foundNew = page.videos.isEmpty(); // ownership filters leave pages empty in the middle
        bool foundOld = false;
        for (const Video& video : page.videos) {
            if (m_seen.contains(video.id))
                continue;
            m_seen.insert(video.id);
            foundNew = true;
            if (video.createdAt && *video.createdAt < m_since)
                foundOld = true;
            else
                m_found << video;
        }
        const bool cursorMoves = !page.lastId.isEmpty() && !m_cursors.contains(page.lastId);
        m_cursors.insert(page.lastId);
        if (!page.hasMore || !cursorMoves || !foundNew || foundOld || m_pagesLeft <= 0)
            return finish(m_found);
        next(page.lastId);
    }

    void finish(Result<QList<Video>> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    Client m_client; ///< A copy: the provider may be gone before the walk is.
    QDateTime m_since;
    int m_pagesLeft;
    QPromise<Result<QList<Video>>> m_promise;
    QFuture<Result<Page>> m_page;
    QList<Video> m_found;
    QSet<QString> m_seen;
    QSet<QString> m_cursors;
};

} // namespace

QFuture<Result<QList<Video>>> listSince(const Client& client, QObject* context, const QDateTime& since,
                                        int maxPages)
{
    auto* walk = new Walk(client, context, since, maxPages);
    const auto future = walk->future();
    walk->next({});
    return future;
}

} // namespace troupe::openai
