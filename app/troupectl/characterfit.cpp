#include "app/troupectl/characterfit.h"

#include "app/troupectl/session.h"
#include "core/base/async.h"
#include "core/media/mediaservice.h"
#include "core/studio/clipfitting.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

QString fitStateText(FitState state)
{
    switch (state) {
    case FitState::Met: return u"met"_s;
    case FitState::Mendable: return u"mendable"_s;
    case FitState::NotMendable: return u"not_mendable"_s;
    case FitState::Advice: return u"advice"_s;
    }
    return {};
}

QString wantedText(const FitRule& rule)
{
    switch (rule.kind) {
    case FitRule::Kind::Length: return u"%1-%2 s"_s.arg(rule.least).arg(rule.most);
    case FitRule::Kind::Resolution: return u"%1p-%2p"_s.arg(rule.least).arg(rule.most);
    case FitRule::Kind::Shape: {
        QStringList shapes;
        for (const QSize& shape : rule.shapes)
            shapes << u"%1:%2"_s.arg(shape.width()).arg(shape.height());
        return shapes.join(u", "_s);
    }
    case FitRule::Kind::Container:
    case FitRule::Kind::Codec: return rule.names.join(u", "_s);
    case FitRule::Kind::FileSize: return u"up to %1 MB"_s.arg(rule.most / 1e6);
    case FitRule::Kind::Subject: return u"the character is large"_s;
    case FitRule::Kind::Background: return u"it stands out from a calm background"_s;
    }
    return {};
}

QString clipText(const ClipFacts& clip)
{
    return u"%1x%2, %3 s, %4 fps, %5/%6, %7"_s.arg(clip.size.width())
        .arg(clip.size.height())
        .arg(clip.seconds(), 0, 'g', 4)
        .arg(clip.rate.value(), 0, 'g', 5)
        .arg(clip.container, clip.codec, clip.hasSound ? u"sound"_s : u"silent"_s);
}

QStringList unmet(const QList<FitFinding>& findings)
{
    QStringList names;
    for (const FitFinding& finding : findings) {
        if (finding.state == FitState::Mendable || finding.state == FitState::NotMendable)
            names << fitRuleText(finding.rule.kind);
    }
    return names;
}

struct Fitting {
    QString source;
    QString target;
    QList<FitRule> rules;
    QStringList broken;
    std::function<void(const Result<QString>&)> handler;
};

void conformClip(Session& session, const Fitting& fitting, const FitPlan& plan)
{
    auto work = session.studio().media().conformAsync(conformRequest(fitting.source, fitting.target, plan));
    auto* progress = new QFutureWatcher<Result<media::Footage>>(&session);
    QObject::connect(progress, &QFutureWatcherBase::progressValueChanged, &session, [&session](int value) {
        session.out().progress(
            u"Fitting the clip: %1 %"_s.arg(100 * value / media::MediaService::ConformSteps));
    });
    progress->setFuture(work);
    whenDone(work, &session, [&session, fitting, progress](const Result<media::Footage>& made) {
        progress->deleteLater();
        if (!made) {
            QFile::remove(fitting.target);
            return fitting.handler(tl::unexpected(made.error()));
        }
        const ClipFacts clip = clipFacts(*made);
        session.out().remark(u"Fitted (%1): now %2."_s.arg(fitting.broken.join(u", "_s), clipText(clip)));
        const QStringList left = unmet(checkFit(clip, fitting.rules));
        if (!left.isEmpty())
            session.out().remark(u"Could not be mended: %1."_s.arg(left.join(u", "_s)));
        fitting.handler(fitting.target);
    });
}

} // namespace

void checkClip(Session& session)
{
    whenDone(session.studio().media().footageAsync(session.argument(0)), &session,
             [&session](const Result<media::Footage>& footage) {
                 if (!footage)
                     return session.fail(footage.error());
                 const ClipFacts clip = clipFacts(*footage);
                 QJsonArray rows;
                 for (const FitFinding& finding : checkFit(clip, session.studio().catalog().clipRules())) {
                     rows.append(QJsonObject {{u"rule"_s, fitRuleText(finding.rule.kind)},
                                              {u"state"_s, fitStateText(finding.state)},
                                              {u"wanted"_s, wantedText(finding.rule)},
                                              {u"source"_s, finding.rule.source},
                                              {u"as_of"_s, finding.rule.asOf.toString(Qt::ISODate)}});
                 }
                 session.out().remark(clipText(clip));
                 session.out().rows({{u"rule"_s, u"RULE"_s},
                                     {u"state"_s, u"STATE"_s},
                                     {u"wanted"_s, u"WANTED"_s},
                                     {u"source"_s, u"SOURCE"_s}},
                                    rows);
                 session.finish(ExitCode::Ok);
             });
}

void makeFitting(Session& session, const QString& path, double from,
                 const std::function<void(const Result<QString>&)>& handler)
{
    whenDone(session.studio().media().footageAsync(path), &session,
             [&session, path, from, handler](const Result<media::Footage>& footage) {
                 if (!footage)
                     return handler(tl::unexpected(footage.error()));
                 const ClipFacts clip = clipFacts(*footage);
                 const auto& rules = session.studio().catalog().clipRules();
                 const int first
                     = int(std::clamp(from * clip.rate.value() + 0.5, 0.0, double(clip.frames - 1)));
                 const FitPlan wanted = trimmed(wholeClip(clip), clip, first, clip.frames);
                 const FitPlan plan = mendAll(wanted, clip, rules);
                 if (isUntouched(plan, clip)) // As it is, or as near as anything of ours would come.
                     return handler(path);
                 const auto broken = unmet(checkFit(clip, rules));
                 conformClip(session, {path, placeForFitted(session.store()), rules, broken, handler}, plan);
             });
}

} // namespace troupe::ctl
