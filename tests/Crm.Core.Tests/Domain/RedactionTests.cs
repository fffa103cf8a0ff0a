using System.Reflection;
using Crm.Core.Domain;
using Crm.Core.Privacy;

namespace Crm.Core.Tests.Domain;

public sealed class RedactionTests
{
    /// <summary>Every type that carries personal data.</summary>
    public static TheoryData<Type> PersonalTypes => [.. typeof(AggregateRoot).Assembly.GetExportedTypes().Where(t => !t.IsAbstract && PersonalFields(t).Any())];

    [Theory]
    [MemberData(nameof(PersonalTypes))]
    public void A_personal_type_writes_its_own_text(Type type)
    {
        // A record prints every property and a class its name; personal types choose what they print.
        var method = type.GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Instance, [])!;
        var printsItself = method.DeclaringType != typeof(object)
            && method.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null;

        Assert.True(printsItself || method.DeclaringType == typeof(object), $"{type.Name}.ToString() prints personal values.");
    }

    private static IEnumerable<PropertyInfo> PersonalFields(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.IsDefined(typeof(PersonalDataAttribute)));
}
