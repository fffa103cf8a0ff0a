using Crm.Core.Fields;

namespace Crm.Core.Pipelines;

/// <summary>What is kept of pipelines. Nothing of it says anything about a person.</summary>
public static class PipelineFields
{
    private static readonly FieldProfile s_process = FieldProfiles.Bookkeeping with { LawfulBasis = LawfulBasis.NotPersonal };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Field("name", "Name", "Tên đường ống bán hàng", s_process).In<Pipeline>(p => p.Name, p => p.NameKey),
        Field("default", "Default", "Mặc định", s_process).In<Pipeline>(p => p.DefaultMark),
        Field("archived", "Archived", "Lưu kho", s_process).In<Pipeline>(p => p.ArchivedAt),
        Field("stages", "Stages", "Giai đoạn", s_process).In<PipelineStage>(s => s.Key, s => s.Name, s => s.NameVi, s => s.Position, s => s.RetiredAt),
        Field("stage-probability", "Probability of a stage", "Xác suất của giai đoạn", s_process).In<PipelineStage>(s => s.Probability),
        Field("stage-rules", "Rules of a stage", "Quy định của giai đoạn", s_process).In<PipelineStage>(s => s.MaxAgeDays, s => s.Requires),
    ];

    private static FieldDefinition Field(string key, string en, string vi, FieldProfile profile) => new(Pipeline.TypeName, key, new(en, vi), profile);
}
