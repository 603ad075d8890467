using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Hosting;

namespace ResidentPortal.Settings;

/// <summary>
/// Tells options that check themselves where the site runs, because Production forbids what is right on a developer's machine.
/// </summary>
public static class SettingsContext
{
    public static bool IsProduction(this ValidationContext context) => Environment(context)?.IsProduction() is true;

    public static bool IsDevelopment(this ValidationContext context) => Environment(context)?.IsDevelopment() is true;

    internal static ValidationContext Of(object options, IHostEnvironment? environment) =>
        new(options, items: new Dictionary<object, object?> { [typeof(IHostEnvironment)] = environment });

    private static IHostEnvironment? Environment(ValidationContext context) =>
        context.Items.TryGetValue(typeof(IHostEnvironment), out var environment) ? environment as IHostEnvironment : null;
}
