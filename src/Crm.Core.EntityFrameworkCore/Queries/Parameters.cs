using System.Linq.Expressions;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>Values as members of an object, which EF sends as parameters; a constant would make a new query of every value.</summary>
internal static class Parameters
{
    public static Expression Of<T>(T value) => Expression.Property(Expression.Constant(new Holder<T>(value)), nameof(Holder<>.Value));

    private sealed record Holder<T>(T Value);
}
