using System.Reflection;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Shouldly;
using Xunit;

namespace ResidentPortal.DesignSystem.Tests;

/// <summary>Text given to any component stays text: residents' answers are among it.</summary>
public sealed class EncodingTests
{
    private const string Hostile = "\"'><img src=x onerror=alert(1)>";

    public static TheoryData<Type> Components =>
        [.. typeof(DesignSystemComponent).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DesignSystemComponent)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Components))]
    public void Render_HostileText_AddsNoElement(Type component)
    {
        using var context = new ComponentContext();
        var parameters = component.GetProperties()
            .Where(property => property.GetCustomAttribute<ParameterAttribute>() is not null)
            .ToDictionary(property => property.Name, property => Value(property.PropertyType));

        new HtmlParser().ParseDocument(context.Render(component, parameters)).QuerySelectorAll("img, [onerror]").ShouldBeEmpty();
    }

    private static object? Value(Type type)
    {
        if (type == typeof(string))
            return Hostile;
        if (type == typeof(LabelOptions))
            return new LabelOptions(Hostile) { Classes = Hostile };
        if (type == typeof(FieldsetOptions))
            return new FieldsetOptions(new LegendOptions(Hostile) { Classes = Hostile });
        if (type == typeof(LegendOptions))
            return new LegendOptions(Hostile);
        if (type == typeof(SummaryCard))
            return new SummaryCard(Hostile) { Actions = new([new(Hostile, Hostile, Hostile)]) };
        if (type == typeof(IReadOnlyList<RadioItem>))
            return new RadioItem[] { new(Hostile, Hostile) { Hint = Hostile, Id = Hostile }, new() { Divider = Hostile } };
        if (type == typeof(IReadOnlyList<CheckboxItem>))
            return new CheckboxItem[] { new(Hostile, Hostile) { Hint = Hostile, Behaviour = Hostile }, new() { Divider = Hostile } };
        if (type == typeof(IReadOnlyList<BreadcrumbItem>))
            return new BreadcrumbItem[] { new(Hostile, Hostile), new(Hostile) };
        if (type == typeof(IReadOnlyList<ErrorSummaryItem>))
            return new ErrorSummaryItem[] { new(Hostile, Hostile), new(Hostile) };
        if (type == typeof(IReadOnlyList<SummaryListRow>))
            return new SummaryListRow[] { new(Hostile, Hostile) { Actions = new([new(Hostile, Hostile, Hostile)]) } };
        if (type == typeof(IReadOnlyList<TableCell>))
            return new TableCell[] { new(Hostile, Hostile) };
        if (type == typeof(IReadOnlyList<IReadOnlyList<TableCell>>))
            return new IReadOnlyList<TableCell>[] { [new(Hostile, Hostile)] };
        return null;
    }
}
