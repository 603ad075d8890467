using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using ResidentPortal.Reports.Metrics;
using ResidentPortal.Settings;

namespace ResidentPortal.Web.Metrics;

/// <summary>
/// The site's own figures, by OpenTelemetry: sent to a collector, or read by Prometheus. Nothing of requests is in them (docs/adr/0008).
/// </summary>
public static class MetricsServices
{
    private const string Path = "/metrics";

    public static IServiceCollection AddFigures(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAnnotated<MetricsOptions>(configuration, MetricsOptions.Section);
        var options = new MetricsOptions();
        new AnnotatedSettings<MetricsOptions>(configuration, MetricsOptions.Section).Configure(options);
        // Off, none of OpenTelemetry is loaded.
        return options.IsOn ? Measure(services, options) : services;
    }

    /// <summary>
    /// Comes before everything else: whoever reads figures asks this machine by any name, without https. Everybody else goes on and finds
    /// no such page.
    /// </summary>
    public static void UseFigures(this WebApplication app)
    {
        var prometheus = app.Services.GetRequiredService<IOptions<MetricsOptions>>().Value.Prometheus;
        if (prometheus.Enabled)
            Read(app, new FiguresDoor(prometheus));
    }

    private static void Read(WebApplication app, FiguresDoor door) =>
        app.UseOpenTelemetryPrometheusScrapingEndpoint(context => context.Request.Path == Path && door.IsOpenTo(context));

    private static IServiceCollection Measure(IServiceCollection services, MetricsOptions options)
    {
        services.AddHostedService<SiteMeter>();
        services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(ReportsMeter.Name)).WithMetrics(metrics =>
        {
            metrics.AddMeter(ReportsMeter.Name);
            if (options.Otlp.IsOn && Uri.TryCreate(options.Otlp.Endpoint, UriKind.Absolute, out var endpoint))
                metrics.AddOtlpExporter(otlp =>
                {
                    otlp.Endpoint = endpoint;
                    otlp.Protocol = options.Otlp.Http ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
                });
            if (options.Prometheus.Enabled)
                metrics.AddPrometheusExporter();
        });
        return services;
    }
}
