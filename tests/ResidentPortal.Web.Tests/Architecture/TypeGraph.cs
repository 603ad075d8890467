using Mono.Cecil;

namespace ResidentPortal.Web.Tests.Architecture;

/// <summary>
/// Which types of an assembly use which others of it, read from what the compiler wrote: base types, members, attributes and
/// the instructions of methods. Nested types, and those that the compiler makes, belong to the type that they stand in.
/// Constants are not seen: the compiler writes their value and not where it is from.
/// </summary>
internal sealed class TypeGraph
{
    private readonly HashSet<(string From, string To)> uses = [];
    private string from = "";

    private TypeGraph(ModuleDefinition module)
    {
        foreach (var type in module.Types.Where(type => IsOurs(type.Namespace)))
        {
            from = type.FullName;
            Visit(type);
        }
        var own = module.Types.Select(type => type.FullName).ToHashSet();
        uses.RemoveWhere(use => !own.Contains(use.To) || use.From == use.To);
    }

    /// <summary>Full names; the namespace is all before the last dot.</summary>
    public IReadOnlyCollection<(string From, string To)> Uses => uses;

    public static TypeGraph Of(System.Reflection.Assembly assembly)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(assembly.Location));
        foreach (var framework in FrameworkFolders())
            resolver.AddSearchDirectory(framework);
        using var module = ModuleDefinition.ReadModule(assembly.Location, new() { AssemblyResolver = resolver });
        return new(module);
    }

    private static IEnumerable<string> FrameworkFolders() =>
        new[] { typeof(object), typeof(Microsoft.AspNetCore.Http.HttpContext), typeof(Microsoft.Extensions.Logging.ILogger) }
        .Select(type => Path.GetDirectoryName(type.Assembly.Location)!).Distinct();

    private static bool IsOurs(string space) => space.StartsWith("ResidentPortal", StringComparison.Ordinal);

    private void Visit(TypeDefinition type)
    {
        Attributes(type);
        Use(type.BaseType);
        foreach (var one in type.Interfaces)
            Use(one.InterfaceType);
        Constraints(type);
        foreach (var field in type.Fields)
        {
            Attributes(field);
            Use(field.FieldType);
        }
        foreach (var property in type.Properties)
            Attributes(property);
        foreach (var method in type.Methods)
            Visit(method);
        foreach (var nested in type.NestedTypes)
            Visit(nested);
    }

    private void Visit(MethodDefinition method)
    {
        Attributes(method);
        Use(method);
        Constraints(method);
        if (!method.HasBody)
            return;
        foreach (var variable in method.Body.Variables)
            Use(variable.VariableType);
        foreach (var handler in method.Body.ExceptionHandlers)
            Use(handler.CatchType);
        foreach (var instruction in method.Body.Instructions)
        {
            switch (instruction.Operand)
            {
                case MethodReference called:
                    Use(called);
                    break;
                case FieldReference field:
                    Use(field.DeclaringType);
                    Use(field.FieldType);
                    break;
                case TypeReference named:
                    Use(named);
                    break;
            }
        }
    }

    private void Attributes(ICustomAttributeProvider on)
    {
        foreach (var attribute in on.CustomAttributes)
            Use(attribute.AttributeType);
    }

    private void Constraints(IGenericParameterProvider on)
    {
        foreach (var constraint in on.GenericParameters.SelectMany(parameter => parameter.Constraints))
            Use(constraint.ConstraintType);
    }

    private void Use(MethodReference method)
    {
        Use(method.DeclaringType);
        Use(method.ReturnType);
        foreach (var parameter in method.Parameters)
            Use(parameter.ParameterType);
        foreach (var argument in (method as GenericInstanceMethod)?.GenericArguments ?? [])
            Use(argument);
    }

    private void Use(TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter:
                return;
            case GenericInstanceType generic:
                foreach (var argument in generic.GenericArguments)
                    Use(argument);
                Use(generic.ElementType);
                return;
            case TypeSpecification of:
                Use(of.ElementType);
                return;
        }
        while (type.DeclaringType is { } outer)
            type = outer;
        if (IsOurs(type.Namespace))
            uses.Add((from, type.FullName));
    }
}
