using System.Globalization;
using ResidentPortal.Content;
using ResidentPortal.Reports;
using ResidentPortal.Web.Commands;
using ResidentPortal.Web.Components;
using ResidentPortal.Web.DevelopmentMailbox;
using ResidentPortal.Web.Hosting;
using ResidentPortal.Web.Reporting;
using ResidentPortal.Web.Site;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

var command = CommandLine.Find(args);
var builder = WebApplication.CreateBuilder(command is null ? args : []);
try
{
    builder.AddRoutingFile().AddLogging(console: command is null).AddRequestLimits().AddTrustedProxies().AddCookiesAndKeys();
    builder.Services.AddSite(builder.Configuration, builder.Environment);
    builder.Services.AddComponents();
    builder.Services.AddContent(builder.Configuration);
    builder.Services.AddReports(builder.Configuration, builder.Environment);
    builder.Services.AddReporting(builder.Configuration);
    builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);

    var app = builder.Build();
    await app.PrepareAsync();
    if (command is not null)
        return await command.RunAsync(app.Services, Console.Out, app.Lifetime.ApplicationStopping);

    app.UseForwardedHeaders();
    app.UseSecurityHeaders();
    app.UseRequestLog();
    app.UseRequestLimits();
    if (!app.Environment.IsDevelopment())
        app.UseHsts().UseHttpsOnly();
    app.UseErrorPages();
    app.UsePostLimit();
    app.UseOutputCache();
    app.MapStaticAssets();
    app.MapHealth();
    app.MapReporting();
    app.MapDevelopmentMailbox();
    app.MapContent();
    await app.RunAsync();
    return 0;
}
catch (SettingsException mistake)
{
    await Console.Error.WriteLineAsync(mistake.Message);
    return 1;
}

/// <summary>Visible to the tests, which start the application.</summary>
public partial class Program;
