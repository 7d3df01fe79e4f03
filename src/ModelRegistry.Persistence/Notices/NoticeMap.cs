using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Notices;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Notices;

internal sealed class NoticeMap : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.HasSequence();
        builder.References<Notice, Person>(nameof(Notice.PersonId));
        builder.Property(notice => notice.Reference).HasMaxLength(40);
        builder.Property(notice => notice.Title).HasMaxLength(200);
        builder.Property(notice => notice.Path).HasMaxLength(200);
        builder.Property(notice => notice.Fault).HasMaxLength(500);
        builder.HasIndex(notice => new { notice.PersonId, notice.ReadAt });
        builder.HasIndex(notice => notice.MailDueAt);
    }
}

internal sealed class ReminderMap : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("Reminders");
        builder.HasKey(reminder => reminder.Key);
        builder.Property(reminder => reminder.Key).HasMaxLength(Reminder.LongestKey);
    }
}
