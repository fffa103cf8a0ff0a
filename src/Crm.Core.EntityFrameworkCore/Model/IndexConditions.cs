using Crm.Core.Search;
using Crm.Core.Segments;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace Crm.Core.EntityFrameworkCore.Model;

/// <summary>
/// Writes the conditions of indexes once the model is complete: they are SQL, and what a host's conventions or its own lines after
/// <c>UseCrm</c> made of the names of columns is known only then.
/// </summary>
internal sealed class IndexConditions : IConventionSetPlugin, IModelFinalizingConvention
{
    public ConventionSet ModifyConventions(ConventionSet conventionSet)
    {
        conventionSet.ModelFinalizingConventions.Add(this);
        return conventionSet;
    }

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        if (((IMutableModel)modelBuilder.Metadata).FindEntityType(typeof(SearchTerm)) is { } terms) SearchTables.SetConditions(terms);
        foreach (var type in (Type[])[typeof(CustomerMembership), typeof(LeadMembership)])
        {
            if (((IMutableModel)modelBuilder.Metadata).FindEntityType(type) is { } stays) SegmentTables.SetConditions(stays);
        }
    }
}
