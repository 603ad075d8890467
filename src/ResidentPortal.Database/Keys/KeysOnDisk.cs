using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace ResidentPortal.Database.Keys;

/// <summary>
/// The keys as they lie in their folder at this moment. A running site keeps those that it once read for a day, and would not notice
/// that they are gone before it is started again.
/// </summary>
/// <param name="Folder">For messages.</param>
/// <param name="Configure">The same that the site does to its own.</param>
public sealed record KeysOnDisk(string Folder, Action<IDataProtectionBuilder> Configure)
{
    /// <summary>Reads them, and never makes one.</summary>
    public ServiceProvider Read()
    {
        var services = new ServiceCollection().AddLogging();
        Configure(services.AddDataProtection().DisableAutomaticKeyGeneration());
        return services.BuildServiceProvider();
    }
}
