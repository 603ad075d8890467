using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResidentPortal.Content.Published;
using ResidentPortal.DesignSystem.Tests;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Hosting.Settings;

namespace ResidentPortal.Web.Tests;

/// <summary>Renders the site's components for the shipped council, without a server.</summary>
internal static class SiteComponents
{
    public static ComponentContext Context(SiteOptions? site = null) => new(services => services
        .AddSingleton(Options.Create(site ?? ShippedCouncil.Site))
        .AddSingleton(ShippedCouncil.Description)
        .AddSingleton(ShippedCouncil.Forms)
        .AddSingleton(new Thresholds(ShippedCouncil.Description.Thresholds))
        .AddSingleton<LiveSite>());
}
