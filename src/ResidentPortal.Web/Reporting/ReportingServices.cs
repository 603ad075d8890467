using Microsoft.Extensions.Options;
using ResidentPortal.Hosting.Limits;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Web.Reporting.Suspicion;

namespace ResidentPortal.Web.Reporting;

public static class ReportingServices
{
    public static IServiceCollection AddReporting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AbuseOptions>().Bind(configuration.GetSection(AbuseOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AbuseOptions>>(new AnnotatedSettings<AbuseOptions>(AbuseOptions.Section));
        services.AddHttpClient<ReCaptcha>().RemoveAllLoggers();
        services.AddSingleton<SubmissionLimits>();
        services.AddTransient<SuspicionCheck>();
        services.AddSingleton<DraftCookie>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<FilledIn>();
        services.AddSingleton<Steps>();
        services.AddSingleton<PromiseWords>();
        services.AddSingleton<FormWords>();
        services.AddSingleton<SubmissionWriter>();
        services.AddTransient<Submitting>();
        services.AddSingleton<Receipts>();
        services.AddSingleton<Equality>();
        return services;
    }
}
