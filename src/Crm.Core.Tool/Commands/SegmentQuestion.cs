using Crm.Core.Rules.Evaluation;
using Crm.Core.Subjects;
using Crm.Core.Tool.Reading;

namespace Crm.Core.Tool.Commands;

/// <summary>A rule that is ready to be asked of customers or of leads.</summary>
/// <typeparam name="TSubject">Whom it is asked of.</typeparam>
/// <param name="Subject">How they are called.</param>
/// <param name="Rules">Asks it.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Services">The services of the scope.</param>
internal sealed record SegmentQuestion<TSubject>(SubjectFace<TSubject> Subject, ISubjectRules<TSubject> Rules, BoundRule<TSubject> Rule, IServiceProvider Services);
