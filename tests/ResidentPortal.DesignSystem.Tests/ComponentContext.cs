using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace ResidentPortal.DesignSystem.Tests;

/// <summary>Renders components to HTML as the server does, without a server.</summary>
public sealed class ComponentContext : IDisposable
{
    private readonly BunitContext _bunit = new();

    /// <param name="services">What components above the design system need besides.</param>
    public ComponentContext(Action<IServiceCollection>? services = null)
    {
        // bUnit insists on its comparer, whose own dependency (AngleSharp.Diffing) is left out: one that is never asked will do.
        var comparer = typeof(BunitContext).Assembly.GetType("Bunit.Diffing.HtmlComparer", throwOnError: true)!;
        _bunit.Services.AddSingleton(comparer, RuntimeHelpers.GetUninitializedObject(comparer));
        _bunit.Services.AddSingleton(TimeProvider.System);
        _bunit.Services.AddSingleton(new AssetUrls([]));
        _bunit.Services.AddSingleton<AntiforgeryStateProvider, SomeToken>();
        services?.Invoke(_bunit.Services);
    }

    public string Render<TComponent>(Dictionary<string, object?> parameters) where TComponent : IComponent =>
        Render(typeof(TComponent), parameters);

    public string Render([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type component,
        IReadOnlyDictionary<string, object?> parameters) =>
        _bunit.Render(builder =>
        {
            builder.OpenComponent(0, component);
            builder.AddMultipleAttributes(1, parameters.Where(parameter => parameter.Value is not null)
                .Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value!)));
            builder.CloseComponent();
        }).Markup;

    public void Dispose() => _bunit.Dispose();

    private sealed class SomeToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("token", "__RequestVerificationToken");
    }
}
