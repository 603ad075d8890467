using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ResidentPortal.Reports.CaseReviews;
using ResidentPortal.Reports.Delivery;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Held;
using ResidentPortal.Reports.Intake;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports;

public static class ReportsServices
{
    /// <summary>
    /// Everything between a completed form and the team's mailbox. Needs Data Protection with keys that are kept and,
    /// before the first use, <see cref="ReportsDatabase.MigrateAsync"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">A database setting is wrong.</exception>
    public static IServiceCollection AddReports(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var storage = ReportsStorage.Read(configuration, environment.ContentRootPath);
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddStorage(storage)
            .AddMail(configuration, environment)
            .AddSingleton<DraftStore>()
            .AddSingleton<ContentHash>()
            .AddSingleton<ReportIntake>()
            .AddSingleton<ReportExport>()
            .AddSingleton<EqualityAnswers>()
            .AddSingleton<HeldReports>()
            .AddSingleton<HeldNotice>()
            .AddSingleton<YearlyFigures>()
            .AddSingleton<KnownReports>()
            .AddSingleton<Outbox>()
            .AddSingleton<OutboxSignal>()
            .AddSingleton<OutboxLeases>()
            .AddSingleton<OutboxDispatcher>()
            .AddSingleton<OutboxStatus>()
            .AddSingleton<OutboxHealth>()
            .AddSingleton<DeliveryRecord>()
            .AddSingleton<Escalation>()
            .AddSingleton(provider => new ReportMessages(
                provider.GetRequiredService<Outbox>(), configuration["Site:Phone"] ?? ""))
            .AddHostedService<OutboxWorker>()
            .AddHostedService<DraftSweeper>();
    }

    private static IServiceCollection AddStorage(this IServiceCollection services, ReportsStorage storage)
    {
        services.AddSingleton(storage)
            .AddSingleton(_ => new WriteGate(oneWriterOnly: storage.Provider is DatabaseProvider.Sqlite))
            .AddSingleton<SealedJson>()
            .AddSingleton<InstallationKeys>()
            .AddSingleton<ReportsDatabase>();
        switch (storage.Provider)
        {
            case DatabaseProvider.Sqlite:
                var settings = new SqliteSettings();
                services.AddPooledDbContextFactory<SqliteReportsContext>(
                    options => options.UseSqlite(storage.ConnectionString).AddInterceptors(settings));
                services.AddSingleton<IDbContextFactory<ReportsContext>, ReportsContextFactory<SqliteReportsContext>>();
                break;
            case DatabaseProvider.PostgreSql:
                services.AddPooledDbContextFactory<PostgreSqlReportsContext>(
                    options => options.UseNpgsql(storage.ConnectionString));
                services.AddSingleton<IDbContextFactory<ReportsContext>, ReportsContextFactory<PostgreSqlReportsContext>>();
                break;
        }

        return services;
    }

    private static IServiceCollection AddMail(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>>(new MailSettingsCheck(environment));
        return services.AddSingleton<IMailTransport>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.Transport switch
            {
                MailTransportKind.Pickup => ActivatorUtilities.CreateInstance<PickupTransport>(provider),
                MailTransportKind.Smtp => ActivatorUtilities.CreateInstance<SmtpTransport>(provider),
            });
    }
}
