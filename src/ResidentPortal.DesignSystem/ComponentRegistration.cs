
namespace ResidentPortal.DesignSystem;

public static class ComponentRegistration
{
    /// <summary>What the components and the page layout need. Site options are bound by the application.</summary>
    public static IServiceCollection AddComponents(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<AssetUrls>();
        return services;
    }
}
