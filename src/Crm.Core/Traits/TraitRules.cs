using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;

namespace Crm.Core.Traits;

/// <summary>What rules may ask of needs, preferences and activities.</summary>
public static class TraitRules
{
    /// <summary>Needs, the open, the answered and the superseded ones.</summary>
    public static RuleSource<Customer, Trait> Needs { get; } = Source("need", "nhu cầu", "needs, the answered and the superseded ones too, by since when they are true", t => t.Kind == TraitKind.Need);

    /// <summary>Preferences.</summary>
    public static RuleSource<Customer, Trait> Preferences { get; } = Source("preference", "sở thích", "preferences, the superseded ones too, by since when they are true", t => t.Kind == TraitKind.Preference);

    /// <summary>Activities: habits, business, memberships.</summary>
    public static RuleSource<Customer, Trait> Activities { get; } = Source("activity", "hoạt động", "habits, business and memberships, the superseded ones too, by since when they are true", t => t.Kind == TraitKind.Activity);

    /// <summary>The topics of what is current, as fields of the customer.</summary>
    public static IReadOnlyList<RelatedFields<Customer>> Current { get; } =
    [
        Topics(Needs, "needs", "topics of current needs", "nhu cầu hiện tại"), Topics(Preferences, "preferences", "topics of current preferences", "sở thích hiện tại"), Topics(Activities, "activities", "topics of current activities", "hoạt động hiện tại"),
    ];

    private static RelatedFields<Customer> Topics(RuleSource<Customer, Trait> source, string name, string meaning, string vietnamese) =>
        RelatedFields<Customer>.Each(source, name, meaning, t => t.Text("topic", string.Empty, x => x.Topic, x => x.TopicKey, x => x.Topic, x => x.TopicKey), t => t.SupersededById == null, vietnamese);

    private static RuleSource<Customer, Trait> Source(string name, string vietnamese, string meaning, Expression<Func<Trait, bool>> counts) => RuleSource<Customer, Trait>.Of(
        name, meaning, c => Facts.Of<Trait>(c), t => t.NotedAt, t => t.Id, t => t.Id.Value, Fields(), counts, vietnamese);

    private static RuleFields<Trait> Fields() => new RuleFields<Trait>()
        .Text("topic", "what it is about", t => t.Topic, t => t.TopicKey, t => t.Topic, t => t.TopicKey)
        .Choice<TraitBasis>("basis", "how it is known", t => t.Basis, t => t.Basis)
        .Number("level", "how strong, 1 to 5", t => t.Level, t => t.Level)
        .Boolean("current", "whether nothing later is known of the topic", t => t.SupersededById == null, t => t.SupersededById is null)
        .Instant("answered", "when a need was answered", t => t.AnsweredAt, t => t.AnsweredAt)
        .Instant("at", "since when it is true", t => t.NotedAt, t => t.NotedAt)
        .InVietnamese(
            ("topic", "chủ đề"), ("basis", "căn cứ"), ("level", "mức độ"), ("current", "còn hiệu lực"), ("answered", "thời điểm đáp ứng"),
            ("at", "thời điểm ghi nhận"));
}
