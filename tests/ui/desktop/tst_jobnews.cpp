#include "core/jobs/jobqueue.h"
#include "core/media/mediaservice.h"
#include "tests/support/noproviders.h"
#include "tests/support/sampleprofile.h"
#include "ui/desktop/jobnews.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

/// On the real queue and a real store.
class TestJobNews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_folder->filePath(u"profile"_s)).value();
        const Shot shot = test::saveFirstShot(*m_store);
        m_order = {.connection = shot.settings.connection,
                   .shot = shot.id,
                   .model = u"sora-2"_s,
                   .prompt = u"Luna walks"_s,
                   .seconds = 8,
                   .size = {1280, 720}};
        m_queue = std::make_unique<JobQueue>(*m_store, m_providers, m_media);
        QVERIFY(m_queue->start());
        m_news = std::make_unique<JobNews>(*m_queue, [](const ShotId&) { return u"SH 01"_s; });
        m_news->setTellsWhenDone([this] { return m_isWanted; });
    }
    void cleanup()
    {
        m_news.reset();
        m_queue.reset();
        m_store.reset();
    }

    void whoAskedIsToldOnceWhenNothingGoesOn()
    {
        m_isWanted = true;
        QSignalSpy all(m_news.get(), &JobNews::allDone);
        const QSignalSpy happened(m_news.get(), &JobNews::happened);
        const QSignalSpy single(m_news.get(), &JobNews::notice);
        QVERIFY(m_queue->add(m_order));
        QVERIFY(m_queue->add(m_order));
        QVERIFY(all.wait());
        const auto notice = all.first().first().value<Notice>();
        QCOMPARE(notice.title, u"The queue is done"_s);
        QVERIFY2(notice.body.contains(u"2"_s), qPrintable(notice.body));
        QVERIFY(notice.urgent);
        QCOMPARE(happened.size(), 2);

        m_isWanted = false; // The next is told alone, and the others are not told again with it.
        QVERIFY(m_queue->add(m_order));
        QTRY_COMPARE(single.size(), 1);
        QCOMPARE(single.first().first().value<Notice>().title, u"SH 01 needs you"_s);
        QCOMPARE(all.size(), 1);
    }

    void whatIsNoChangeOfAJobIsToldToo()
    {
        QSignalSpy single(m_news.get(), &JobNews::notice);
        m_news->add({NoticeKind::EndsSoon, JobId::create(), u"SH 02"_s, u"SH 02: 5 h left to extend"_s});
        QVERIFY(single.wait());
        QCOMPARE(single.first().first().value<Notice>().title, u"SH 02 ends soon"_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    test::NoProviders m_providers {Error::Kind::Unauthorized};
    media::MediaService m_media;
    std::unique_ptr<JobQueue> m_queue;
    std::unique_ptr<JobNews> m_news;
    JobOrder m_order;
    bool m_isWanted = false;
};

QTEST_MAIN(TestJobNews)
#include "tst_jobnews.moc"
