using System.Globalization;
using System.Reflection;
using System.Text;

namespace Crm.Core.Architecture.Tests;

/// <summary>Prints what an assembly promises to others, sorted, close to how C# writes it.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>What the compiler adds to every record and says nothing.</summary>
    private static readonly string[] OfRecords =
        ["<Clone>$", "Equals", "GetHashCode", "PrintMembers", "EqualityContract", "op_Equality", "op_Inequality", "ToString", "Deconstruct"];

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        // Extension blocks leave types behind that no language can name; their members are listed with the class around them.
        foreach (var group in assembly.GetExportedTypes().Where(t => !t.FullName!.Contains('<', StringComparison.Ordinal)).GroupBy(t => t.Namespace ?? "", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append("namespace ").Append(group.Key).Append("\n\n");
            foreach (var type in group.OrderBy(t => t.FullName, StringComparer.Ordinal)) Append(text, type);
        }

        return text.Length == 0 ? "Nothing is public." : text.ToString();
    }

    private static void Append(StringBuilder text, Type type)
    {
        text.Append(ApiText.Header(type)).Append('\n');
        var isRecord = type.GetMethod("<Clone>$") is not null || type.GetMethod("PrintMembers", Declared) is not null;
        if (!typeof(Delegate).IsAssignableFrom(type))
        {
            var members = type.GetMembers(Declared).Where(m => !(isRecord && OfRecords.Contains(m.Name))).Select(Line).OfType<string>();
            foreach (var member in members.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) text.Append("    ").Append(member).Append('\n');
        }

        text.Append('\n');
    }

    private static string? Line(MemberInfo member) => member switch
    {
        FieldInfo field when IsSeen(field.Attributes) => Field(field),
        PropertyInfo property => Property(property),
        EventInfo raised when IsSeen(raised.AddMethod) => $"event {ApiText.Type(raised.EventHandlerType!)} {raised.Name}",
        ConstructorInfo constructor when IsSeen(constructor) && !constructor.IsStatic => $"{Access(constructor)}new({ApiText.Parameters(constructor)})",
        MethodInfo method when IsSeen(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) => ApiText.Method(method, Access(method)),
        _ => null,
    };

    private static string? Field(FieldInfo field)
    {
        if (field.DeclaringType!.IsEnum)
            return field.IsLiteral ? string.Create(CultureInfo.InvariantCulture, $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}") : null;
        var kind = field.IsLiteral ? "const " : field.IsStatic ? "static " : "";
        var value = field.IsLiteral ? $" = {ApiText.Literal(field.GetRawConstantValue())}" : "";
        return $"{kind}{(field.IsInitOnly ? "readonly " : "")}{ApiText.Type(field)} {field.Name}{value}";
    }

    private static string? Property(PropertyInfo property)
    {
        var (get, set) = (property.GetMethod, property.SetMethod);
        if (!IsSeen(get) && !IsSeen(set)) return null;
        var setter = set?.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit") == true ? "init" : "set";
        var accessors = $"{(IsSeen(get) ? $"{Access(get!)}get; " : "")}{(IsSeen(set) ? $"{Access(set!)}{setter}; " : "")}";
        var name = property.GetIndexParameters().Length == 0 ? property.Name : $"this[{string.Join(", ", property.GetIndexParameters().Select(ApiText.Parameter))}]";
        return $"{((get ?? set)!.IsStatic ? "static " : "")}{ApiText.Type(property)} {name} {{ {accessors}}}";
    }

    private static bool IsSeen(MethodBase? method) => method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static bool IsSeen(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";
}
