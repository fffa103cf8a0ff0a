using System.Linq.Expressions;
using System.Reflection;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>
/// Puts tables in the place of <see cref="Facts"/>, and turns "has any part such that" into "is among the owners of parts
/// such that": a semi-join, which both databases start from the index of the part. SQLite would otherwise visit every owner.
/// </summary>
internal sealed class FactsRewriter : ExpressionVisitor
{
    private static readonly MethodInfo Set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, Type.EmptyTypes)!;

    private readonly DbContext _context;
    private readonly FactsAsked _asked;
    private readonly bool _groups;
    private bool _negated;
    private bool _insideFacts;
    private (Expression Owner, Expression OwnerId, Expression Tenant)? _within;

    private FactsRewriter(DbContext context, FactsAsked asked) => (_context, _asked, _groups) = (context, asked, asked is FactsAsked.OfAll && Dialect.Of(context.Database).GroupsFacts);

    /// <summary>What the database is asked instead.</summary>
    public static Expression<Func<T, TResult>> Rewrite<T, TResult>(DbContext context, Expression<Func<T, TResult>> said, FactsAsked asked = FactsAsked.OfFound) =>
        (Expression<Func<T, TResult>>)InDatabase(context, new FactsRewriter(context, asked).Visit(said));

    /// <summary>The figures of those among some records who have facts, read once for all; null when the figure, or the database, wants them read for each.</summary>
    public static IQueryable<TResult>? Figures<T, TResult>(DbContext context, IQueryable<T> among, Expression<Func<T, TResult>> figure)
    {
        var rewriter = new FactsRewriter(context, FactsAsked.OfAll);
        if (!rewriter._groups || GroupedFacts.In(figure.Body, rewriter.IsFacts) is not { } facts || rewriter.OwnerOf(facts.Records) is not { } of) return null;
        var figures = rewriter.Groups(of.Owner, of.OwnerId, of.Part, facts.Which, (groups, group) => Figures(groups, group, facts.Over(figure.Body, group), among.Expression));
        return among.Provider.CreateQuery<TResult>(InDatabase(context, figures));
    }

    // Joined after they are grouped: there are fewer groups than facts.
    private static MethodCallExpression Figures(Expression groups, ParameterExpression group, Expression figure, Expression among)
    {
        var (key, owner) = (Expression.Property(group, nameof(IGrouping<,>.Key)), Expression.Parameter(among.Type.GetGenericArguments()[0], "owner"));
        var pair = typeof(OwnedFigure<,>).MakeGenericType(key.Type, figure.Type);
        var made = Expression.MemberInit(Expression.New(pair), Expression.Bind(pair.GetProperty("Owner")!, key), Expression.Bind(pair.GetProperty("Figure")!, figure));
        var pairs = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [group.Type, pair], groups, Expression.Quote(Expression.Lambda(made, group)));
        var of = Expression.Parameter(pair, "of");
        Expression id = Expression.Property(owner, "Id");
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Join),
            [pair, owner.Type, key.Type, figure.Type],
            pairs,
            among,
            Expression.Quote(Expression.Lambda(Expression.Property(of, "Owner"), of)),
            Expression.Quote(Expression.Lambda(id.Type == key.Type ? id : Expression.Convert(id, key.Type), owner)),
            Expression.Quote(Expression.Lambda(Expression.Property(of, "Figure"), of, owner)));
    }

    private static Expression InDatabase(DbContext context, Expression asked) => new DatabaseFunctions(Dialect.Of(context.Database)).Visit(asked);

    protected override Expression VisitBinary(BinaryExpression node)
    {
        var isCondition = _groups && !_negated && !_insideFacts && node.NodeType is not (ExpressionType.AndAlso or ExpressionType.OrElse) && node.Type == typeof(bool);
        return isCondition && GroupedFacts.In(node, IsFacts) is { } facts && !facts.HoldsForNone(node) ? OwnersOfGroups(facts, group => facts.Over(node, group)) : base.VisitBinary(node);
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        if (node.NodeType is not ExpressionType.Not) return base.VisitUnary(node);
        // Not turned back by another one: "not any without any" would be asked as "not in" the inner table.
        var outside = _negated;
        _negated = true;
        var visited = base.VisitUnary(node);
        _negated = outside;
        return visited;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (!_negated && IsAny(node) && OwnerOf(node.Arguments[0]) is var (owner, ownerId, part) && IsFound((LambdaExpression)node.Arguments[1]))
            return AmongOwners(owner, ownerId, part, (LambdaExpression)node.Arguments[1]);
        if (_groups && !_negated && !_insideFacts && PassedOver(node) is { } passedOver && GroupedFacts.In(node, IsFacts) is { } facts && FactsCondition.Of(facts.Which).IsSince)
            return OwnersOfGroups(facts, group => Expression.GreaterThan(Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [facts.Which.Parameters[0].Type], group), passedOver));
        if (node.Method.DeclaringType == typeof(Facts)) return FactsAbout(node);
        return base.VisitMethodCall(node);
    }

    private static bool IsAny(MethodCallExpression node) =>
        node.Method.DeclaringType == typeof(Enumerable) && node.Method.Name == nameof(Enumerable.Any) && node.Arguments.Count == 2;

    // Whether those with such facts are found by them, and not the facts by whose they are.
    private bool IsFound(LambdaExpression which) => _asked switch
    {
        FactsAsked.OfFew => false,
        FactsAsked.OfAll => _insideFacts || FactsCondition.Of(which).NamesValue,
        _ => true,
    };

    // How many facts there must be before the one that is looked for: facts.Where(…).OrderBy(…).Skip(n).Any().
    private static Expression? PassedOver(MethodCallExpression node) =>
        node.Method.DeclaringType == typeof(Enumerable) && node.Method.Name == nameof(Enumerable.Any) && node.Arguments is [MethodCallExpression { Method.Name: nameof(Enumerable.Skip) } skip]
            ? skip.Arguments[1]
            : null;

    private bool IsFacts(Expression source) => OwnerOf(source) is not null;

    // c.Parts.Any(p => …) and Facts.Of<P>(c).Any(p => …), each with the reference from the part to its owner.
    private (Expression Owner, PropertyInfo OwnerId, Type Part)? OwnerOf(Expression source)
    {
        if (source is MemberExpression { Expression: { } owner } member
            && _context.Model.FindEntityType(owner.Type)?.FindNavigation(member.Member.Name) is { IsCollection: true } navigation)
            return (owner, navigation.ForeignKey.Properties[^1].PropertyInfo!, navigation.TargetEntityType.ClrType);
        // Facts inside of facts are compared with each other: one row after the other, from the index of their owner.
        if (!_insideFacts && source is MethodCallExpression call && call.Method.DeclaringType == typeof(Facts))
        {
            var about = Unwrap(call.Arguments[0]);
            return (about, OwnerIdOf(call, about.Type), call.Method.GetGenericArguments()[0]);
        }

        return null;
    }

    private MethodCallExpression AmongOwners(Expression owner, PropertyInfo ownerId, Type part, LambdaExpression which)
    {
        var id = Expression.Property(which.Parameters[0], ownerId);
        var matching = Matching(owner, ownerId, part, which);
        var ids = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [part, id.Type], matching, Expression.Quote(Expression.Lambda(id, which.Parameters)));
        return IsAmong(owner, ids, id.Type);
    }

    private MethodCallExpression OwnersOfGroups(GroupedFacts facts, Func<ParameterExpression, Expression> holds)
    {
        var (owner, ownerId, part) = OwnerOf(facts.Records)!.Value;
        var ids = Groups(owner, ownerId, part, facts.Which, (groups, group) =>
        {
            var wanted = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [group.Type], groups, Expression.Quote(Expression.Lambda(holds(group), group)));
            var key = Expression.Property(group, nameof(IGrouping<,>.Key));
            return Expression.Call(typeof(Queryable), nameof(Queryable.Select), [group.Type, key.Type], wanted, Expression.Quote(Expression.Lambda(key, group)));
        });
        return IsAmong(owner, ids, ids.Type.GetGenericArguments()[0]);
    }

    // Some facts by whose they are, and what is made of the groups.
    private Expression Groups(Expression owner, PropertyInfo ownerId, Type part, LambdaExpression which, Func<Expression, ParameterExpression, Expression> made)
    {
        var id = Expression.Property(which.Parameters[0], ownerId);
        var matching = Matching(owner, ownerId, part, which);
        var groups = Expression.Call(typeof(Queryable), nameof(Queryable.GroupBy), [part, id.Type], matching, Expression.Quote(Expression.Lambda(id, which.Parameters)));
        return made(groups, Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(id.Type, part), "group"));
    }

    private MethodCallExpression Matching(Expression owner, PropertyInfo ownerId, Type part, LambdaExpression which)
    {
        var parameter = which.Parameters[0];
        var (inside, within) = (_insideFacts, _within);
        _insideFacts = true;
        // What is asked of the owner's other facts is asked from here: if it named the owner, all of this would be found anew for every owner.
        if (!inside && typeof(AggregateRoot).IsAssignableFrom(part))
            _within = (owner, Expression.Property(parameter, ownerId), Expression.Property(parameter, nameof(AggregateRoot.TenantId)));
        var condition = Expression.Lambda(Visit(which.Body), parameter);
        (_insideFacts, _within) = (inside, within);
        var table = Expression.Call(Expression.Constant(_context), Set.MakeGenericMethod(part));
        return Expression.Call(typeof(Queryable), nameof(Queryable.Where), [part], table, Expression.Quote(condition));
    }

    private static MethodCallExpression IsAmong(Expression owner, Expression ids, Type id)
    {
        Expression wanted = Expression.Property(owner, "Id");
        if (wanted.Type != id) wanted = Expression.Convert(wanted, id);
        return Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [id], ids, wanted);
    }

    private MethodCallExpression FactsAbout(MethodCallExpression node)
    {
        var fact = node.Method.GetGenericArguments()[0];
        var owner = Unwrap(node.Arguments[0]);
        var ownerId = OwnerIdOf(node, owner.Type);
        var parameter = Expression.Parameter(fact, "fact");
        Expression id = Expression.Property(parameter, ownerId);
        var (wanted, tenant) = _within is { } within && within.Owner == owner
            ? (within.OwnerId, within.Tenant)
            : (Expression.Property(owner, "Id"), Expression.Property(owner, nameof(AggregateRoot.TenantId)));
        if (wanted.Type != id.Type) wanted = Expression.Convert(wanted, id.Type);
        Expression about = Expression.Equal(id, wanted);
        // A host's own records need not say whose they are twice: no two customers of different tenants have one id.
        if (fact.GetProperty(nameof(AggregateRoot.TenantId))?.PropertyType == typeof(TenantId))
            about = Expression.AndAlso(Expression.Equal(Expression.Property(parameter, nameof(AggregateRoot.TenantId)), tenant), about);
        var table = Expression.Call(Expression.Constant(_context), Set.MakeGenericMethod(fact));
        return Expression.Call(typeof(Queryable), nameof(Queryable.Where), [fact], table, Expression.Quote(Expression.Lambda(about, parameter)));
    }

    // What of a fact says whose it is: the key that points at the owner; of a host's records without one, the property that holds such an id.
    private PropertyInfo OwnerIdOf(MethodCallExpression facts, Type owner)
    {
        var (fact, property) = (facts.Method.GetGenericArguments()[0], facts.Arguments is [_, ConstantExpression { Value: string by }] ? by : null);
        var mapped = _context.Model.FindEntityType(fact) ?? throw new InvalidOperationException($"{fact.Name} is no entity of the context, so Facts reaches nothing.");
        var pointing = mapped.GetForeignKeys().Where(k => k.PrincipalEntityType.ClrType == owner).Select(k => k.Properties[^1].PropertyInfo!).Distinct().ToList();
        if (pointing.Count == 0)
        {
            var id = owner.GetProperty("Id")!.PropertyType;
            pointing = [.. mapped.GetProperties().Where(p => p.PropertyInfo is not null && (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == id).Select(p => p.PropertyInfo!)];
        }

        return pointing.FindAll(p => property is null || p.Name == property) switch
        {
            [var only] => only,
            [] => throw new InvalidOperationException($"{fact.Name} does not point at {owner.Name}{(property is null ? string.Empty : $" by {property}")}, so Facts reaches nothing."),
            _ => throw new InvalidOperationException($"{fact.Name} points at {owner.Name} in several places. Say by which with Facts.By."),
        };
    }

    private static Expression Unwrap(Expression owner) => owner is UnaryExpression { NodeType: ExpressionType.Convert } cast ? cast.Operand : owner;
}
