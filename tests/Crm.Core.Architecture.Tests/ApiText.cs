using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Crm.Core.Architecture.Tests;

/// <summary>Types, parameters and methods as C# writes them.</summary>
internal static class ApiText
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(decimal)] = "decimal",
    };

    public static string Header(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type)) return $"delegate {Method(type.GetMethod("Invoke")!, "", Name(type))}";
        var kind = type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? Attribute<IsReadOnlyAttribute>(type, "readonly ") + "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        var bases = type.IsEnum ? [] : Bases(type).ToList();
        return $"{kind} {Name(type)}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}{Constraints(type.GetGenericArguments())}";
    }

    public static string Type(FieldInfo field) => Type(field.FieldType, Nullability.Create(field), reading: true);

    public static string Type(PropertyInfo property) => Type(property.PropertyType, Nullability.Create(property), property.CanRead);

    public static string Type(Type type, NullabilityInfo? info = null, bool reading = true)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return Type(value, info?.GenericTypeArguments.FirstOrDefault()) + "?";
        var state = reading ? info?.ReadState : info?.WriteState;
        return Bare(type, info) + (type is { IsValueType: false, IsGenericParameter: false } && state == NullabilityState.Nullable ? "?" : "");
    }

    public static string Parameters(MethodBase method)
    {
        var first = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return first + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    public static string Parameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        var way = !parameter.ParameterType.IsByRef ? "" : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        var many = parameter.GetCustomAttributes().Any(a => a is ParamArrayAttribute or ParamCollectionAttribute) ? "params " : "";
        var byDefault = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue)}" : "";
        return $"{many}{way}{Type(type, Nullability.Create(parameter), reading: parameter.IsOut)} {parameter.Name}{byDefault}";
    }

    public static string Method(MethodInfo method, string access, string? name = null)
    {
        var kind = method.IsStatic ? "static " : method.DeclaringType!.IsInterface ? "" : method is { IsAbstract: true } ? "abstract "
            : method.GetBaseDefinition() != method ? "override " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "";
        var arguments = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        var constraints = method.IsGenericMethod ? Constraints(method.GetGenericArguments()) : "";
        return $"{access}{kind}{Type(method.ReturnType, Nullability.Create(method.ReturnParameter))} {name ?? method.Name}{arguments}({Parameters(method)}){constraints}";
    }

    public static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Bare(Type type, NullabilityInfo? info)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (type.IsArray) return Type(type.GetElementType()!, info?.ElementType) + "[]";
        if (type.IsGenericParameter) return type.Name;
        return Name(type, info);
    }

    private static string Name(Type type, NullabilityInfo? info = null)
    {
        var outer = type is { IsNested: true, IsGenericParameter: false } ? Name(type.DeclaringType!) + "." : "";
        if (!type.IsGenericType) return outer + type.Name;
        var infos = info?.GenericTypeArguments ?? [];
        var arguments = type.GetGenericArguments().Select((a, i) => Variance(a) + Type(a, i < infos.Length ? infos[i] : null));
        return $"{outer}{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>";
    }

    private static string Variance(Type argument)
    {
        if (!argument.IsGenericTypeParameter) return "";
        var attributes = argument.GenericParameterAttributes;
        return attributes.HasFlag(GenericParameterAttributes.Covariant) ? "out " : attributes.HasFlag(GenericParameterAttributes.Contravariant) ? "in " : "";
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)) yield return Type(parent);
        var inherited = (type.BaseType?.GetInterfaces() ?? []).Concat(type.GetInterfaces().SelectMany(i => i.GetInterfaces()));
        foreach (var name in type.GetInterfaces().Except(inherited).Where(i => i.IsVisible).Select(i => Type(i)).Order(StringComparer.Ordinal)) yield return name;
    }

    private static string Constraints(Type[] parameters)
    {
        var clauses = parameters.Select(p => (p.Name, Rules: Rules(p).ToList())).Where(c => c.Rules.Count > 0).Select(c => $" where {c.Name} : {string.Join(", ", c.Rules)}");
        return string.Concat(clauses);
    }

    private static IEnumerable<string> Rules(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)) yield return "class";
        if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)) yield return "struct";
        foreach (var constraint in parameter.GetGenericParameterConstraints().Where(c => c != typeof(ValueType))) yield return Type(constraint);
        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)) yield return "new()";
    }

    private static string Attribute<T>(Type type, string text)
        where T : Attribute => type.IsDefined(typeof(T)) ? text : "";
}
