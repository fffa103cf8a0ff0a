using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Benchmarks.Bulk;

/// <summary>Made-up customers, the same for both sides, made one after the other while they are written.</summary>
internal static class BulkCustomers
{
    private static readonly string[] s_families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ"];
    private static readonly string[] s_middles = ["Thị", "Văn", "Minh", "Ngọc", "Thanh", "Đức", "Hữu"];
    private static readonly string[] s_givens = ["Lan", "Hùng", "Anh", "Bình", "Châu", "Dũng", "Giang", "Hà", "Khánh", "Linh", "Mai", "Nam", "Phúc"];
    private static readonly CountryCode s_vietnam = CountryCode.Parse("VN");

    public static IEnumerable<Customer> Make(int count, IIdGenerator ids, DateTimeOffset at)
    {
        for (var i = 0; i < count; i++)
        {
            var name = $"{s_families[i % s_families.Length]} {s_middles[i % s_middles.Length]} {s_givens[i % s_givens.Length]}";
            var number = i.ToString("D7", CultureInfo.InvariantCulture);
            var draft = NewCustomer.Person(name).Email($"customer{number}@example.vn").Phone($"09{number}5").ExternalId("shop", $"C-{number}").From("benchmark");
            yield return Customer.Create(TenantId.Default, new(ids.Next()), draft, s_vietnam, [], at);
        }
    }
}
