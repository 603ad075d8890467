using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Identity;

namespace ResidentPortal.Web.Tests;

/// <summary>Finds calls whose answer is thrown away: in the compiled code a <c>pop</c> follows them.</summary>
internal static class IgnoredResults
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private static readonly Type[] Awaiters =
    [
        typeof(TaskAwaiter<>), typeof(ValueTaskAwaiter<>),
        typeof(ConfiguredTaskAwaitable<>.ConfiguredTaskAwaiter),
        typeof(ConfiguredValueTaskAwaitable<>.ConfiguredValueTaskAwaiter),
    ];

    /// <returns>"Type.Method passes over Result of Method", for each call whose answer says whether something was done.</returns>
    public static IEnumerable<string> In(Assembly assembly, Func<Type, bool>? only = null) =>
        from type in assembly.GetTypes().Where(only ?? (_ => true))
        from method in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared))
        from called in Popped(method)
        let answer = Answer(called)
        where answer is not null && Counts(answer)
        select $"{type.FullName}.{method.Name} passes over {answer.Name} of {called.DeclaringType!.Name}.{called.Name}";

    // Awaited, it is not the called method that answers but the awaiter.
    private static Type? Answer(MethodBase called) => called switch
    {
        { Name: "GetResult", DeclaringType: { IsGenericType: true } awaiter } when Awaiters.Contains(awaiter.GetGenericTypeDefinition()) =>
            awaiter.GetGenericArguments()[^1],
        MethodInfo { ReturnType: var type } when typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask)
            || IsOurs(called.DeclaringType!) =>
            type,
        MethodInfo { ReturnType: var type } when type == typeof(IdentityResult) => type,
        _ => null,
    };

    private static bool Counts(Type answer) =>
        answer == typeof(bool) || answer == typeof(IdentityResult) || answer == typeof(SignInResult)
        || typeof(Task).IsAssignableFrom(answer) || answer == typeof(ValueTask)
        || IsOurs(answer) && (answer.IsEnum
            || answer.Name.EndsWith("Result", StringComparison.Ordinal) || answer.Name.EndsWith("Outcome", StringComparison.Ordinal));

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("ResidentPortal", StringComparison.Ordinal);

    private static IEnumerable<MethodBase> Popped(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            yield break;
        var inType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var inMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        MethodBase? called = null;
        for (var at = 0; at < code.Length;)
        {
            var op = code[at] == 0xFE ? Codes[(short)(0xFE00 | code[at + 1])] : Codes[code[at]];
            at += op.Size;
            if (op == OpCodes.Pop && called is not null)
                yield return called;
            if (op == OpCodes.Call || op == OpCodes.Callvirt)
                called = method.Module.ResolveMethod(BitConverter.ToInt32(code, at), inType, inMethod);
            else if (op != OpCodes.Nop)
                called = null;
            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }
}
