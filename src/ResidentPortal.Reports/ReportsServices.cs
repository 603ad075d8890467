using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResidentPortal.Database;
using ResidentPortal.Database.Backup;
using ResidentPortal.Database.Keys;
using ResidentPortal.Database.Trails;
using ResidentPortal.Reports.Auditing;
using ResidentPortal.Reports.Bounces;
using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.CaseReviews;
using ResidentPortal.Reports.Complaints;
using ResidentPortal.Reports.Deliveries;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Digest;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Exporting;
using ResidentPortal.Reports.Held;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Reports.Listing;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Metrics;
using ResidentPortal.Reports.Overdue;
using ResidentPortal.Reports.Proving;
using ResidentPortal.Reports.Retention;
using ResidentPortal.Reports.Rights;
using ResidentPortal.Reports.RoutingVersions;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Storage.Writing;
using ResidentPortal.Reports.Taken;
using ResidentPortal.Settings;

namespace ResidentPortal.Reports;

public static class ReportsServices
{
    /// <summary>
    /// Everything between a completed form and the team's mailbox. Needs Data Protection with keys that are kept and,
    /// before the first use, its <see cref="IDatabaseMigration"/>.
    /// </summary>
    public static IServiceCollection AddReports(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddHealthChecks()
            .AddCheck<OutboxHealth>("Queue of mail")
            .AddCheck<TakenHealth>("Reports taken")
            .Add(new("Clock", provider => new ClockHealth(
                provider.GetRequiredService<IDbContextFactory<ReportsContext>>(), DatabaseServices.Settings<ReportsContext>(provider),
                provider.GetRequiredService<TimeProvider>()), null, null));
        return services
            .AddDatabase<ReportsContext, SqliteReportsContext, PostgreSqlReportsContext>(ReportsContext.About, configuration)
            .AddKeyCanaries<ReportsContext>(ReportsContext.About, SealedReports.CountAsync, SealedColumns.All)
            .AddDatabaseBackup<ReportsContext>()
            .AddSingleton<IRestoreFindings<ReportsContext>, RestoredReports>()
            .AddRetentionPeriods(configuration)
            .AddSingleton<OpenCaseReviews>()
            .AddSingleton<RetentionReading>()
            .AddSingleton<ReportErasure>()
            .AddSingleton<LegalHolds>()
            .AddSingleton<ErasedReports>()
            .AddSingleton<RetentionNight>()
            .AddHostedService<RetentionWorker>()
            .AddSingleton<RightsSeals>()
            .AddSingleton<RightsRequests>()
            .AddSingleton<RightsSearcher>()
            .AddSingleton<RightsBundles>()
            .AddHostedService<RightsWorker>()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<PrivacyComplaints>(provider, configuration["Site:Phone"] ?? ""))
            .AddMetrics()
            .AddSingleton<ReportsMeter>()
            .AddSingleton<IAuditTrail, ReportsTrail>()
            .AddSingleton<AuditRecord>()
            .AddSingleton<DaySealing>()
            .AddSingleton<AuditCheck>()
            .AddHostedService<DaySealWorker>()
            .AddSingleton<WaitingNow>()
            .AddSingleton<SealedJson>()
            .AddSingleton<InstallationKeys>()
            .AddMail(configuration, environment)
            .AddBounces()
            .AddSingleton<DraftStore>()
            .AddSingleton<ContentHash>()
            .AddSingleton<ReportIntake>()
            .AddSingleton<ReportExport>()
            .AddSingleton<EqualityAnswers>()
            .AddSingleton<HeldReports>()
            .AddSingleton<HeldNotice>()
            .AddSingleton<SeenReports>()
            .AddSingleton<PublishedRouting>()
            .AddHostedService<RoutingWatch>()
            .AddSingleton<RoutingDrafts>()
            .AddSingleton<RoutingHistory>()
            .AddSingleton<RoutingPublishing>()
            .AddSingleton<ReportOpening>()
            .AddSingleton<ReportTaking>()
            .AddSingleton<WaitingReports>()
            .AddCare(configuration, environment)
            .AddSingleton<YearlyFigures>()
            .AddSingleton<KnownReports>()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<TakenLinks>(provider, configuration["Site:BaseUrl"] ?? ""))
            .AddSingleton<PromiseTimes>()
            .AddSingleton<Acknowledgements>()
            .AddSingleton<AskedMessages>()
            .AddSingleton<NotTakenReports>()
            .AddSingleton<SetBackClock>()
            .AddHostedService<OverdueWatch>()
            .AddSingleton<QueueProofs>()
            .AddHostedService<UnprovedQueues>()
            .AddSingleton<WeeklyDigest>()
            .AddHostedService<DigestWorker>()
            .AddSingleton<Outbox>()
            .AddSingleton<OutboxSignal>()
            .AddSingleton<Sessions>()
            .AddSingleton<GroupWriter>()
            .AddSingleton<OutboxLeases>()
            .AddSingleton<OutboxDispatcher>()
            .AddSingleton<OutboxStatus>()
            .AddSingleton<HandOvers>()
            .AddSingleton<Exports>()
            .AddSingleton<ExportMaker>()
            .AddSingleton<ExportSignal>()
            .AddHostedService<ExportWorker>()
            .AddSingleton<ListFollower>()
            .AddSingleton<ReportList>()
            .AddSingleton<SavedFilters>()
            .AddHostedService<ListWorker>()
            .AddSingleton<QueueEmails>()
            .AddSingleton<QueueEmailActions>()
            .AddSingleton<SendingAgain>()
            .AddSingleton<OutboxHealth>()
            .AddSingleton<DeliveryRecord>()
            .AddSingleton<Escalation>()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<OutboxContents>(provider, configuration["Site:Phone"] ?? ""))
            .AddHostedService<OutboxWorker>()
            .AddHostedService<HeldNoticeWorker>()
            .AddHostedService<DraftSweeper>()
            .AddSingleton<LeftDrafts>()
            .AddHostedService(provider => provider.GetRequiredService<LeftDrafts>());
    }

    private static IServiceCollection AddCare(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) => services
        .AddAnnotated<CareOptions>(configuration, CareOptions.Section, environment)
        .AddSingleton<CareWords>()
        .AddSingleton<ReportCare>()
        .AddSingleton<HandingOver>()
        .AddSingleton<ContactLog>()
        .AddSingleton<StayingNotes>()
        .AddSingleton<ResidentNews>()
        .AddSingleton<DefaultOwners>();

    private static IServiceCollection AddMail(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddAnnotated<MailOptions>(configuration, MailOptions.Section, environment);
        return services.AddSingleton<IMailTransport>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value switch
            {
                { Transport: MailTransportKind.Pickup } => ActivatorUtilities.CreateInstance<PickupTransport>(provider),
                { Transport: MailTransportKind.Smtp, Smtp.OAuth: { IsSet: true } entra } =>
                    ActivatorUtilities.CreateInstance<SmtpTransport>(provider, new EntraTokens(entra)),
                { Transport: MailTransportKind.Notify } => ActivatorUtilities.CreateInstance<NotifyTransport>(provider),
                { Transport: MailTransportKind.Smtp } => ActivatorUtilities.CreateInstance<SmtpTransport>(provider),
            });
    }

    private static IServiceCollection AddBounces(this IServiceCollection services) => services
        .AddSingleton<EnvelopeSender>()
        .AddSingleton<ReturnedMail>()
        .AddSingleton<BounceReader>()
        .AddHostedService(provider => new BounceWorker(
            provider.GetRequiredService<IOptions<MailOptions>>().Value switch
            {
                { Transport: MailTransportKind.Notify } => ActivatorUtilities.CreateInstance<NotifyFailures>(provider),
                { Bounces: { IsSet: true, OAuth: { IsSet: true } entra } } =>
                    ActivatorUtilities.CreateInstance<BounceMailbox>(provider, new EntraTokens(entra)),
                { Bounces.IsSet: true } => ActivatorUtilities.CreateInstance<BounceMailbox>(provider),
                _ => null,
            },
            provider.GetRequiredService<ReturnedMail>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<BounceWorker>>()));
}
