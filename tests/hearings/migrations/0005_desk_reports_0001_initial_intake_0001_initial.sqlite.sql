BEGIN TRANSACTION;
CREATE TABLE "auth_group" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "name" varchar(150) NOT NULL UNIQUE
);
CREATE TABLE "auth_group_permissions" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED,
  "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE "auth_permission" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED,
  "codename" varchar(100) NOT NULL,
  "name" varchar(255) NOT NULL
);
INSERT INTO "auth_permission" VALUES(1,1,'add_release','Can add release');
INSERT INTO "auth_permission" VALUES(2,1,'change_release','Can change release');
INSERT INTO "auth_permission" VALUES(3,1,'delete_release','Can delete release');
INSERT INTO "auth_permission" VALUES(4,1,'view_release','Can view release');
INSERT INTO "auth_permission" VALUES(5,2,'add_area','Can add area');
INSERT INTO "auth_permission" VALUES(6,2,'change_area','Can change area');
INSERT INTO "auth_permission" VALUES(7,2,'delete_area','Can delete area');
INSERT INTO "auth_permission" VALUES(8,2,'view_area','Can view area');
INSERT INTO "auth_permission" VALUES(9,4,'add_topic','Can add topic');
INSERT INTO "auth_permission" VALUES(10,4,'change_topic','Can change topic');
INSERT INTO "auth_permission" VALUES(11,4,'delete_topic','Can delete topic');
INSERT INTO "auth_permission" VALUES(12,4,'view_topic','Can view topic');
INSERT INTO "auth_permission" VALUES(13,5,'add_change','Can add change');
INSERT INTO "auth_permission" VALUES(14,5,'change_change','Can change change');
INSERT INTO "auth_permission" VALUES(15,5,'delete_change','Can delete change');
INSERT INTO "auth_permission" VALUES(16,5,'view_change','Can view change');
INSERT INTO "auth_permission" VALUES(17,6,'add_historicalarea','Can add historical area');
INSERT INTO "auth_permission" VALUES(18,6,'change_historicalarea','Can change historical area');
INSERT INTO "auth_permission" VALUES(19,6,'delete_historicalarea','Can delete historical area');
INSERT INTO "auth_permission" VALUES(20,6,'view_historicalarea','Can view historical area');
INSERT INTO "auth_permission" VALUES(21,7,'add_organization','Can add organization');
INSERT INTO "auth_permission" VALUES(22,7,'change_organization','Can change organization');
INSERT INTO "auth_permission" VALUES(23,7,'delete_organization','Can delete organization');
INSERT INTO "auth_permission" VALUES(24,7,'view_organization','Can view organization');
INSERT INTO "auth_permission" VALUES(25,8,'add_person','Can add person');
INSERT INTO "auth_permission" VALUES(26,8,'change_person','Can change person');
INSERT INTO "auth_permission" VALUES(27,8,'delete_person','Can delete person');
INSERT INTO "auth_permission" VALUES(28,8,'view_person','Can view person');
INSERT INTO "auth_permission" VALUES(29,9,'add_historicaltopic','Can add historical topic');
INSERT INTO "auth_permission" VALUES(30,9,'change_historicaltopic','Can change historical topic');
INSERT INTO "auth_permission" VALUES(31,9,'delete_historicaltopic','Can delete historical topic');
INSERT INTO "auth_permission" VALUES(32,9,'view_historicaltopic','Can view historical topic');
INSERT INTO "auth_permission" VALUES(33,10,'add_correction','Can add correction');
INSERT INTO "auth_permission" VALUES(34,10,'change_correction','Can change correction');
INSERT INTO "auth_permission" VALUES(35,10,'delete_correction','Can delete correction');
INSERT INTO "auth_permission" VALUES(36,10,'view_correction','Can view correction');
INSERT INTO "auth_permission" VALUES(37,11,'add_historicalsource','Can add historical source');
INSERT INTO "auth_permission" VALUES(38,11,'change_historicalsource','Can change historical source');
INSERT INTO "auth_permission" VALUES(39,11,'delete_historicalsource','Can delete historical source');
INSERT INTO "auth_permission" VALUES(40,11,'view_historicalsource','Can view historical source');
INSERT INTO "auth_permission" VALUES(41,12,'add_historicalorganization','Can add historical organization');
INSERT INTO "auth_permission" VALUES(42,12,'change_historicalorganization','Can change historical organization');
INSERT INTO "auth_permission" VALUES(43,12,'delete_historicalorganization','Can delete historical organization');
INSERT INTO "auth_permission" VALUES(44,12,'view_historicalorganization','Can view historical organization');
INSERT INTO "auth_permission" VALUES(45,13,'add_historicalhearing','Can add historical hearing');
INSERT INTO "auth_permission" VALUES(46,13,'change_historicalhearing','Can change historical hearing');
INSERT INTO "auth_permission" VALUES(47,13,'delete_historicalhearing','Can delete historical hearing');
INSERT INTO "auth_permission" VALUES(48,13,'view_historicalhearing','Can view historical hearing');
INSERT INTO "auth_permission" VALUES(49,14,'add_historicalperson','Can add historical person');
INSERT INTO "auth_permission" VALUES(50,14,'change_historicalperson','Can change historical person');
INSERT INTO "auth_permission" VALUES(51,14,'delete_historicalperson','Can delete historical person');
INSERT INTO "auth_permission" VALUES(52,14,'view_historicalperson','Can view historical person');
INSERT INTO "auth_permission" VALUES(53,15,'add_source','Can add source');
INSERT INTO "auth_permission" VALUES(54,15,'change_source','Can change source');
INSERT INTO "auth_permission" VALUES(55,15,'delete_source','Can delete source');
INSERT INTO "auth_permission" VALUES(56,15,'view_source','Can view source');
INSERT INTO "auth_permission" VALUES(57,16,'add_edition','Can add edition');
INSERT INTO "auth_permission" VALUES(58,16,'change_edition','Can change edition');
INSERT INTO "auth_permission" VALUES(59,16,'delete_edition','Can delete edition');
INSERT INTO "auth_permission" VALUES(60,16,'view_edition','Can view edition');
INSERT INTO "auth_permission" VALUES(61,17,'add_hearing','Can add hearing');
INSERT INTO "auth_permission" VALUES(62,17,'change_hearing','Can change hearing');
INSERT INTO "auth_permission" VALUES(63,17,'delete_hearing','Can delete hearing');
INSERT INTO "auth_permission" VALUES(64,17,'view_hearing','Can view hearing');
INSERT INTO "auth_permission" VALUES(65,17,'publish_hearing','');
INSERT INTO "auth_permission" VALUES(66,18,'add_historicaledition','Can add historical edition');
INSERT INTO "auth_permission" VALUES(67,18,'change_historicaledition','Can change historical edition');
INSERT INTO "auth_permission" VALUES(68,18,'delete_historicaledition','Can delete historical edition');
INSERT INTO "auth_permission" VALUES(69,18,'view_historicaledition','Can view historical edition');
INSERT INTO "auth_permission" VALUES(70,19,'add_agendaitem','Can add agenda item');
INSERT INTO "auth_permission" VALUES(71,19,'change_agendaitem','Can change agenda item');
INSERT INTO "auth_permission" VALUES(72,19,'delete_agendaitem','Can delete agenda item');
INSERT INTO "auth_permission" VALUES(73,19,'view_agendaitem','Can view agenda item');
INSERT INTO "auth_permission" VALUES(74,20,'add_historicalagendaitem','Can add historical agenda item');
INSERT INTO "auth_permission" VALUES(75,20,'change_historicalagendaitem','Can change historical agenda item');
INSERT INTO "auth_permission" VALUES(76,20,'delete_historicalagendaitem','Can delete historical agenda item');
INSERT INTO "auth_permission" VALUES(77,20,'view_historicalagendaitem','Can view historical agenda item');
INSERT INTO "auth_permission" VALUES(78,21,'add_historicalsection','Can add historical section');
INSERT INTO "auth_permission" VALUES(79,21,'change_historicalsection','Can change historical section');
INSERT INTO "auth_permission" VALUES(80,21,'delete_historicalsection','Can delete historical section');
INSERT INTO "auth_permission" VALUES(81,21,'view_historicalsection','Can view historical section');
INSERT INTO "auth_permission" VALUES(82,22,'add_historicalspeaker','Can add historical speaker');
INSERT INTO "auth_permission" VALUES(83,22,'change_historicalspeaker','Can change historical speaker');
INSERT INTO "auth_permission" VALUES(84,22,'delete_historicalspeaker','Can delete historical speaker');
INSERT INTO "auth_permission" VALUES(85,22,'view_historicalspeaker','Can view historical speaker');
INSERT INTO "auth_permission" VALUES(86,23,'add_section','Can add section');
INSERT INTO "auth_permission" VALUES(87,23,'change_section','Can change section');
INSERT INTO "auth_permission" VALUES(88,23,'delete_section','Can delete section');
INSERT INTO "auth_permission" VALUES(89,23,'view_section','Can view section');
INSERT INTO "auth_permission" VALUES(90,24,'add_historicalhearing_sources','Can add historical hearing_sources');
INSERT INTO "auth_permission" VALUES(91,24,'change_historicalhearing_sources','Can change historical hearing_sources');
INSERT INTO "auth_permission" VALUES(92,24,'delete_historicalhearing_sources','Can delete historical hearing_sources');
INSERT INTO "auth_permission" VALUES(93,24,'view_historicalhearing_sources','Can view historical hearing_sources');
INSERT INTO "auth_permission" VALUES(94,25,'add_historicalhearing_reports','Can add historical hearing_reports');
INSERT INTO "auth_permission" VALUES(95,25,'change_historicalhearing_reports','Can change historical hearing_reports');
INSERT INTO "auth_permission" VALUES(96,25,'delete_historicalhearing_reports','Can delete historical hearing_reports');
INSERT INTO "auth_permission" VALUES(97,25,'view_historicalhearing_reports','Can view historical hearing_reports');
INSERT INTO "auth_permission" VALUES(98,26,'add_historicalhearing_opinions','Can add historical hearing_opinions');
INSERT INTO "auth_permission" VALUES(99,26,'change_historicalhearing_opinions','Can change historical hearing_opinions');
INSERT INTO "auth_permission" VALUES(100,26,'delete_historicalhearing_opinions','Can delete historical hearing_opinions');
INSERT INTO "auth_permission" VALUES(101,26,'view_historicalhearing_opinions','Can view historical hearing_opinions');
INSERT INTO "auth_permission" VALUES(102,27,'add_speaker','Can add speaker');
INSERT INTO "auth_permission" VALUES(103,27,'change_speaker','Can change speaker');
INSERT INTO "auth_permission" VALUES(104,27,'delete_speaker','Can delete speaker');
INSERT INTO "auth_permission" VALUES(105,27,'view_speaker','Can view speaker');
INSERT INTO "auth_permission" VALUES(106,28,'add_question','Can add question');
INSERT INTO "auth_permission" VALUES(107,28,'change_question','Can change question');
INSERT INTO "auth_permission" VALUES(108,28,'delete_question','Can delete question');
INSERT INTO "auth_permission" VALUES(109,28,'view_question','Can view question');
INSERT INTO "auth_permission" VALUES(110,29,'add_historicalquestion','Can add historical question');
INSERT INTO "auth_permission" VALUES(111,29,'change_historicalquestion','Can change historical question');
INSERT INTO "auth_permission" VALUES(112,29,'delete_historicalquestion','Can delete historical question');
INSERT INTO "auth_permission" VALUES(113,29,'view_historicalquestion','Can view historical question');
INSERT INTO "auth_permission" VALUES(114,30,'add_historicalanswer','Can add historical answer');
INSERT INTO "auth_permission" VALUES(115,30,'change_historicalanswer','Can change historical answer');
INSERT INTO "auth_permission" VALUES(116,30,'delete_historicalanswer','Can delete historical answer');
INSERT INTO "auth_permission" VALUES(117,30,'view_historicalanswer','Can view historical answer');
INSERT INTO "auth_permission" VALUES(118,31,'add_answer','Can add answer');
INSERT INTO "auth_permission" VALUES(119,31,'change_answer','Can change answer');
INSERT INTO "auth_permission" VALUES(120,31,'delete_answer','Can delete answer');
INSERT INTO "auth_permission" VALUES(121,31,'view_answer','Can view answer');
INSERT INTO "auth_permission" VALUES(122,32,'add_commitment','Can add commitment');
INSERT INTO "auth_permission" VALUES(123,32,'change_commitment','Can change commitment');
INSERT INTO "auth_permission" VALUES(124,32,'delete_commitment','Can delete commitment');
INSERT INTO "auth_permission" VALUES(125,32,'view_commitment','Can view commitment');
INSERT INTO "auth_permission" VALUES(126,33,'add_historicalvote','Can add historical vote');
INSERT INTO "auth_permission" VALUES(127,33,'change_historicalvote','Can change historical vote');
INSERT INTO "auth_permission" VALUES(128,33,'delete_historicalvote','Can delete historical vote');
INSERT INTO "auth_permission" VALUES(129,33,'view_historicalvote','Can view historical vote');
INSERT INTO "auth_permission" VALUES(130,34,'add_historicalcommitment','Can add historical commitment');
INSERT INTO "auth_permission" VALUES(131,34,'change_historicalcommitment','Can change historical commitment');
INSERT INTO "auth_permission" VALUES(132,34,'delete_historicalcommitment','Can delete historical commitment');
INSERT INTO "auth_permission" VALUES(133,34,'view_historicalcommitment','Can view historical commitment');
INSERT INTO "auth_permission" VALUES(134,35,'add_historicalanswerspeaker','Can add historical answer speaker');
INSERT INTO "auth_permission" VALUES(135,35,'change_historicalanswerspeaker','Can change historical answer speaker');
INSERT INTO "auth_permission" VALUES(136,35,'delete_historicalanswerspeaker','Can delete historical answer speaker');
INSERT INTO "auth_permission" VALUES(137,35,'view_historicalanswerspeaker','Can view historical answer speaker');
INSERT INTO "auth_permission" VALUES(138,37,'add_vote','Can add vote');
INSERT INTO "auth_permission" VALUES(139,37,'change_vote','Can change vote');
INSERT INTO "auth_permission" VALUES(140,37,'delete_vote','Can delete vote');
INSERT INTO "auth_permission" VALUES(141,37,'view_vote','Can view vote');
INSERT INTO "auth_permission" VALUES(142,38,'add_figure','Can add figure');
INSERT INTO "auth_permission" VALUES(143,38,'change_figure','Can change figure');
INSERT INTO "auth_permission" VALUES(144,38,'delete_figure','Can delete figure');
INSERT INTO "auth_permission" VALUES(145,38,'view_figure','Can view figure');
INSERT INTO "auth_permission" VALUES(146,39,'add_historicalfigure','Can add historical figure');
INSERT INTO "auth_permission" VALUES(147,39,'change_historicalfigure','Can change historical figure');
INSERT INTO "auth_permission" VALUES(148,39,'delete_historicalfigure','Can delete historical figure');
INSERT INTO "auth_permission" VALUES(149,39,'view_historicalfigure','Can view historical figure');
INSERT INTO "auth_permission" VALUES(150,40,'add_historicalcommitmentevent','Can add historical commitment event');
INSERT INTO "auth_permission" VALUES(151,40,'change_historicalcommitmentevent','Can change historical commitment event');
INSERT INTO "auth_permission" VALUES(152,40,'delete_historicalcommitmentevent','Can delete historical commitment event');
INSERT INTO "auth_permission" VALUES(153,40,'view_historicalcommitmentevent','Can view historical commitment event');
INSERT INTO "auth_permission" VALUES(154,41,'add_commitmentevent','Can add commitment event');
INSERT INTO "auth_permission" VALUES(155,41,'change_commitmentevent','Can change commitment event');
INSERT INTO "auth_permission" VALUES(156,41,'delete_commitmentevent','Can delete commitment event');
INSERT INTO "auth_permission" VALUES(157,41,'view_commitmentevent','Can view commitment event');
INSERT INTO "auth_permission" VALUES(158,42,'add_historicalcommitment_topics','Can add historical commitment_topics');
INSERT INTO "auth_permission" VALUES(159,42,'change_historicalcommitment_topics','Can change historical commitment_topics');
INSERT INTO "auth_permission" VALUES(160,42,'delete_historicalcommitment_topics','Can delete historical commitment_topics');
INSERT INTO "auth_permission" VALUES(161,42,'view_historicalcommitment_topics','Can view historical commitment_topics');
INSERT INTO "auth_permission" VALUES(162,43,'view_amendment','Can view amendment');
INSERT INTO "auth_permission" VALUES(163,46,'add_report','Can add report');
INSERT INTO "auth_permission" VALUES(164,46,'change_report','Can change report');
INSERT INTO "auth_permission" VALUES(165,46,'delete_report','Can delete report');
INSERT INTO "auth_permission" VALUES(166,46,'view_report','Can view report');
INSERT INTO "auth_permission" VALUES(167,47,'add_logentry','Can add log entry');
INSERT INTO "auth_permission" VALUES(168,47,'change_logentry','Can change log entry');
INSERT INTO "auth_permission" VALUES(169,47,'delete_logentry','Can delete log entry');
INSERT INTO "auth_permission" VALUES(170,47,'view_logentry','Can view log entry');
INSERT INTO "auth_permission" VALUES(171,48,'add_permission','Can add permission');
INSERT INTO "auth_permission" VALUES(172,48,'change_permission','Can change permission');
INSERT INTO "auth_permission" VALUES(173,48,'delete_permission','Can delete permission');
INSERT INTO "auth_permission" VALUES(174,48,'view_permission','Can view permission');
INSERT INTO "auth_permission" VALUES(175,49,'add_group','Can add group');
INSERT INTO "auth_permission" VALUES(176,49,'change_group','Can change group');
INSERT INTO "auth_permission" VALUES(177,49,'delete_group','Can delete group');
INSERT INTO "auth_permission" VALUES(178,49,'view_group','Can view group');
INSERT INTO "auth_permission" VALUES(179,50,'add_user','Can add user');
INSERT INTO "auth_permission" VALUES(180,50,'change_user','Can change user');
INSERT INTO "auth_permission" VALUES(181,50,'delete_user','Can delete user');
INSERT INTO "auth_permission" VALUES(182,50,'view_user','Can view user');
INSERT INTO "auth_permission" VALUES(183,51,'add_contenttype','Can add content type');
INSERT INTO "auth_permission" VALUES(184,51,'change_contenttype','Can change content type');
INSERT INTO "auth_permission" VALUES(185,51,'delete_contenttype','Can delete content type');
INSERT INTO "auth_permission" VALUES(186,51,'view_contenttype','Can view content type');
INSERT INTO "auth_permission" VALUES(187,52,'add_session','Can add session');
INSERT INTO "auth_permission" VALUES(188,52,'change_session','Can change session');
INSERT INTO "auth_permission" VALUES(189,52,'delete_session','Can delete session');
INSERT INTO "auth_permission" VALUES(190,52,'view_session','Can view session');
INSERT INTO "auth_permission" VALUES(191,53,'add_accessattempt','Can add access attempt');
INSERT INTO "auth_permission" VALUES(192,53,'change_accessattempt','Can change access attempt');
INSERT INTO "auth_permission" VALUES(193,53,'delete_accessattempt','Can delete access attempt');
INSERT INTO "auth_permission" VALUES(194,53,'view_accessattempt','Can view access attempt');
INSERT INTO "auth_permission" VALUES(195,54,'add_accesslog','Can add access log');
INSERT INTO "auth_permission" VALUES(196,54,'change_accesslog','Can change access log');
INSERT INTO "auth_permission" VALUES(197,54,'delete_accesslog','Can delete access log');
INSERT INTO "auth_permission" VALUES(198,54,'view_accesslog','Can view access log');
INSERT INTO "auth_permission" VALUES(199,55,'add_accessfailurelog','Can add access failure');
INSERT INTO "auth_permission" VALUES(200,55,'change_accessfailurelog','Can change access failure');
INSERT INTO "auth_permission" VALUES(201,55,'delete_accessfailurelog','Can delete access failure');
INSERT INTO "auth_permission" VALUES(202,55,'view_accessfailurelog','Can view access failure');
INSERT INTO "auth_permission" VALUES(203,56,'add_accessattemptexpiration','Can add access attempt expiration');
INSERT INTO "auth_permission" VALUES(204,56,'change_accessattemptexpiration','Can change access attempt expiration');
INSERT INTO "auth_permission" VALUES(205,56,'delete_accessattemptexpiration','Can delete access attempt expiration');
INSERT INTO "auth_permission" VALUES(206,56,'view_accessattemptexpiration','Can view access attempt expiration');
INSERT INTO "auth_permission" VALUES(207,57,'view_importwarning','Can view import warning');
INSERT INTO "auth_permission" VALUES(208,57,'change_importwarning','Can change import warning');
CREATE TABLE "auth_user" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "password" varchar(128) NOT NULL,
  "last_login" datetime NULL,
  "is_superuser" bool NOT NULL,
  "username" varchar(150) NOT NULL UNIQUE,
  "last_name" varchar(150) NOT NULL,
  "email" varchar(254) NOT NULL,
  "is_staff" bool NOT NULL,
  "is_active" bool NOT NULL,
  "date_joined" datetime NOT NULL,
  "first_name" varchar(150) NOT NULL
);
INSERT INTO "auth_user" VALUES(1,'',NULL,0,'someone','','',0,1,'2026-11-28 19:20:59.417259','');
CREATE TABLE "auth_user_groups" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE "auth_user_user_permissions" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE "axes_accessattempt" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "user_agent" varchar(255) NOT NULL,
  "ip_address" char(39) NULL,
  "username" varchar(255) NULL,
  "http_accept" varchar(1025) NOT NULL,
  "path_info" varchar(255) NOT NULL,
  "attempt_time" datetime NOT NULL,
  "get_data" text NOT NULL,
  "post_data" text NOT NULL,
  "failures_since_start" integer unsigned NOT NULL CHECK ("failures_since_start" >= 0)
);
CREATE TABLE "axes_accessattemptexpiration" (
  "access_attempt_id" integer NOT NULL PRIMARY KEY REFERENCES "axes_accessattempt" ("id") DEFERRABLE INITIALLY DEFERRED,
  "expires_at" datetime NOT NULL
);
CREATE TABLE "axes_accessfailurelog" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "user_agent" varchar(255) NOT NULL,
  "ip_address" char(39) NULL,
  "username" varchar(255) NULL,
  "http_accept" varchar(1025) NOT NULL,
  "path_info" varchar(255) NOT NULL,
  "attempt_time" datetime NOT NULL,
  "locked_out" bool NOT NULL
);
CREATE TABLE "axes_accesslog" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "user_agent" varchar(255) NOT NULL,
  "ip_address" char(39) NULL,
  "username" varchar(255) NULL,
  "http_accept" varchar(1025) NOT NULL,
  "path_info" varchar(255) NOT NULL,
  "attempt_time" datetime NOT NULL,
  "logout_time" datetime NULL,
  "session_hash" varchar(64) NOT NULL
);
CREATE TABLE "django_admin_log" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "object_id" text NULL,
  "object_repr" varchar(200) NOT NULL,
  "action_flag" smallint unsigned NOT NULL CHECK ("action_flag" >= 0),
  "change_message" text NOT NULL,
  "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED,
  "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "action_time" datetime NOT NULL
);
CREATE TABLE "django_content_type" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "app_label" varchar(100) NOT NULL,
  "model" varchar(100) NOT NULL
);
INSERT INTO "django_content_type" VALUES(1,'hearings','release');
INSERT INTO "django_content_type" VALUES(2,'hearings','area');
INSERT INTO "django_content_type" VALUES(3,'hearings','searchentry');
INSERT INTO "django_content_type" VALUES(4,'hearings','topic');
INSERT INTO "django_content_type" VALUES(5,'hearings','change');
INSERT INTO "django_content_type" VALUES(6,'hearings','historicalarea');
INSERT INTO "django_content_type" VALUES(7,'hearings','organization');
INSERT INTO "django_content_type" VALUES(8,'hearings','person');
INSERT INTO "django_content_type" VALUES(9,'hearings','historicaltopic');
INSERT INTO "django_content_type" VALUES(10,'hearings','correction');
INSERT INTO "django_content_type" VALUES(11,'hearings','historicalsource');
INSERT INTO "django_content_type" VALUES(12,'hearings','historicalorganization');
INSERT INTO "django_content_type" VALUES(13,'hearings','historicalhearing');
INSERT INTO "django_content_type" VALUES(14,'hearings','historicalperson');
INSERT INTO "django_content_type" VALUES(15,'hearings','source');
INSERT INTO "django_content_type" VALUES(16,'hearings','edition');
INSERT INTO "django_content_type" VALUES(17,'hearings','hearing');
INSERT INTO "django_content_type" VALUES(18,'hearings','historicaledition');
INSERT INTO "django_content_type" VALUES(19,'hearings','agendaitem');
INSERT INTO "django_content_type" VALUES(20,'hearings','historicalagendaitem');
INSERT INTO "django_content_type" VALUES(21,'hearings','historicalsection');
INSERT INTO "django_content_type" VALUES(22,'hearings','historicalspeaker');
INSERT INTO "django_content_type" VALUES(23,'hearings','section');
INSERT INTO "django_content_type" VALUES(24,'hearings','historicalhearing_sources');
INSERT INTO "django_content_type" VALUES(25,'hearings','historicalhearing_reports');
INSERT INTO "django_content_type" VALUES(26,'hearings','historicalhearing_opinions');
INSERT INTO "django_content_type" VALUES(27,'hearings','speaker');
INSERT INTO "django_content_type" VALUES(28,'hearings','question');
INSERT INTO "django_content_type" VALUES(29,'hearings','historicalquestion');
INSERT INTO "django_content_type" VALUES(30,'hearings','historicalanswer');
INSERT INTO "django_content_type" VALUES(31,'hearings','answer');
INSERT INTO "django_content_type" VALUES(32,'hearings','commitment');
INSERT INTO "django_content_type" VALUES(33,'hearings','historicalvote');
INSERT INTO "django_content_type" VALUES(34,'hearings','historicalcommitment');
INSERT INTO "django_content_type" VALUES(35,'hearings','historicalanswerspeaker');
INSERT INTO "django_content_type" VALUES(36,'hearings','answerspeaker');
INSERT INTO "django_content_type" VALUES(37,'hearings','vote');
INSERT INTO "django_content_type" VALUES(38,'hearings','figure');
INSERT INTO "django_content_type" VALUES(39,'hearings','historicalfigure');
INSERT INTO "django_content_type" VALUES(40,'hearings','historicalcommitmentevent');
INSERT INTO "django_content_type" VALUES(41,'hearings','commitmentevent');
INSERT INTO "django_content_type" VALUES(42,'hearings','historicalcommitment_topics');
INSERT INTO "django_content_type" VALUES(43,'hearings','amendment');
INSERT INTO "django_content_type" VALUES(44,'hearings','bulkchange');
INSERT INTO "django_content_type" VALUES(45,'hearings','reviewnote');
INSERT INTO "django_content_type" VALUES(46,'reports','report');
INSERT INTO "django_content_type" VALUES(47,'admin','logentry');
INSERT INTO "django_content_type" VALUES(48,'auth','permission');
INSERT INTO "django_content_type" VALUES(49,'auth','group');
INSERT INTO "django_content_type" VALUES(50,'auth','user');
INSERT INTO "django_content_type" VALUES(51,'contenttypes','contenttype');
INSERT INTO "django_content_type" VALUES(52,'sessions','session');
INSERT INTO "django_content_type" VALUES(53,'axes','accessattempt');
INSERT INTO "django_content_type" VALUES(54,'axes','accesslog');
INSERT INTO "django_content_type" VALUES(55,'axes','accessfailurelog');
INSERT INTO "django_content_type" VALUES(56,'axes','accessattemptexpiration');
INSERT INTO "django_content_type" VALUES(57,'intake','importwarning');
CREATE TABLE "django_migrations" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "app" varchar(255) NOT NULL,
  "name" varchar(255) NOT NULL,
  "applied" datetime NOT NULL
);
INSERT INTO "django_migrations" VALUES(1,'contenttypes','0001_initial','2026-11-28 19:20:54.807656');
INSERT INTO "django_migrations" VALUES(2,'auth','0001_initial','2026-11-28 19:20:54.819678');
INSERT INTO "django_migrations" VALUES(3,'admin','0001_initial','2026-11-28 19:20:54.825634');
INSERT INTO "django_migrations" VALUES(4,'admin','0002_logentry_remove_auto_add','2026-11-28 19:20:54.833254');
INSERT INTO "django_migrations" VALUES(5,'admin','0003_logentry_add_action_flag_choices','2026-11-28 19:20:54.838119');
INSERT INTO "django_migrations" VALUES(6,'contenttypes','0002_remove_content_type_name','2026-11-28 19:20:54.851246');
INSERT INTO "django_migrations" VALUES(7,'auth','0002_alter_permission_name_max_length','2026-11-28 19:20:54.858386');
INSERT INTO "django_migrations" VALUES(8,'auth','0003_alter_user_email_max_length','2026-11-28 19:20:54.865335');
INSERT INTO "django_migrations" VALUES(9,'auth','0004_alter_user_username_opts','2026-11-28 19:20:54.871613');
INSERT INTO "django_migrations" VALUES(10,'auth','0005_alter_user_last_login_null','2026-11-28 19:20:54.878267');
INSERT INTO "django_migrations" VALUES(11,'auth','0006_require_contenttypes_0002','2026-11-28 19:20:54.878685');
INSERT INTO "django_migrations" VALUES(12,'auth','0007_alter_validators_add_error_messages','2026-11-28 19:20:54.883117');
INSERT INTO "django_migrations" VALUES(13,'auth','0008_alter_user_username_max_length','2026-11-28 19:20:54.889723');
INSERT INTO "django_migrations" VALUES(14,'auth','0009_alter_user_last_name_max_length','2026-11-28 19:20:54.896159');
INSERT INTO "django_migrations" VALUES(15,'auth','0010_alter_group_name_max_length','2026-11-28 19:20:54.902764');
INSERT INTO "django_migrations" VALUES(16,'auth','0011_update_proxy_permissions','2026-11-28 19:20:54.907388');
INSERT INTO "django_migrations" VALUES(17,'auth','0012_alter_user_first_name_max_length','2026-11-28 19:20:54.914172');
INSERT INTO "django_migrations" VALUES(18,'axes','0001_initial','2026-11-28 19:20:54.916862');
INSERT INTO "django_migrations" VALUES(19,'axes','0002_auto_20151217_2044','2026-11-28 19:20:54.944264');
INSERT INTO "django_migrations" VALUES(20,'axes','0003_auto_20160322_0929','2026-11-28 19:20:54.952782');
INSERT INTO "django_migrations" VALUES(21,'axes','0004_auto_20181024_1538','2026-11-28 19:20:54.960689');
INSERT INTO "django_migrations" VALUES(22,'axes','0005_remove_accessattempt_trusted','2026-11-28 19:20:54.964592');
INSERT INTO "django_migrations" VALUES(23,'axes','0006_remove_accesslog_trusted','2026-11-28 19:20:54.968027');
INSERT INTO "django_migrations" VALUES(24,'axes','0007_alter_accessattempt_unique_together','2026-11-28 19:20:54.976404');
INSERT INTO "django_migrations" VALUES(25,'axes','0008_accessfailurelog','2026-11-28 19:20:54.978313');
INSERT INTO "django_migrations" VALUES(26,'axes','0009_add_session_hash','2026-11-28 19:20:54.981847');
INSERT INTO "django_migrations" VALUES(27,'axes','0010_accessattemptexpiration','2026-11-28 19:20:54.983968');
INSERT INTO "django_migrations" VALUES(28,'hearings','0001_initial','2026-11-28 19:20:56.915131');
INSERT INTO "django_migrations" VALUES(29,'hearings','0002_shapes','2026-11-28 19:20:56.915477');
INSERT INTO "django_migrations" VALUES(30,'hearings','0003_stored_rows','2026-11-28 19:20:56.915637');
INSERT INTO "django_migrations" VALUES(31,'hearings','0004_search','2026-11-28 19:20:56.915806');
INSERT INTO "django_migrations" VALUES(32,'hearings','0005_desk','2026-11-28 19:20:58.382506');
INSERT INTO "django_migrations" VALUES(33,'intake','0001_initial','2026-11-28 19:20:58.441289');
INSERT INTO "django_migrations" VALUES(34,'reports','0001_initial','2026-11-28 19:20:58.502888');
INSERT INTO "django_migrations" VALUES(35,'sessions','0001_initial','2026-11-28 19:20:58.505813');
INSERT INTO "django_migrations" VALUES(36,'website','0001_login_cache','2026-11-28 19:20:58.569280');
INSERT INTO "django_migrations" VALUES(37,'hearings','0001_squashed_0004_search','2026-11-28 19:20:58.570924');
CREATE TABLE "django_session" (
  "session_key" varchar(40) NOT NULL PRIMARY KEY,
  "session_data" text NOT NULL,
  "expire_date" datetime NOT NULL
);
CREATE TABLE "hearings_agendaitem" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "quote" text NOT NULL,
  "edition_id" varchar(100) NOT NULL REFERENCES "hearings_edition" ("id") DEFERRABLE INITIALLY DEFERRED,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "agendaitem_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0)),
  CONSTRAINT "agendaitem_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "agenda_item_span_fits_words" CHECK ("end" = ("start" + LENGTH("quote"))),
  CONSTRAINT "agenda_item_number_once" UNIQUE ("hearing_id", "number"),
  CONSTRAINT "agenda_item_words_once" UNIQUE ("hearing_id", "edition_id", "start", "end")
);
INSERT INTO "hearings_agendaitem" VALUES(4,10,'jieyang-2025-10-30-i1','2026-11-28 19:20:59.118462','2026-11-28 19:20:59.118467',NULL,1,'开展专题询问','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','jieyang-2025-10-30');
CREATE TABLE "hearings_amendment" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "kind" text NOT NULL,
  "record_type" text NOT NULL,
  "record" varchar(100) NULL,
  "words" text NOT NULL,
  "version" text NULL,
  "sent" text NOT NULL CHECK ((JSON_VALID("sent") OR "sent" IS NULL)),
  "before" text NOT NULL CHECK ((JSON_VALID("before") OR "before" IS NULL)),
  "after" text NOT NULL CHECK ((JSON_VALID("after") OR "after" IS NULL)),
  "why" text NOT NULL,
  "proposed_at" datetime NOT NULL,
  "state" text NOT NULL,
  "comment" text NULL,
  "closed_at" datetime NULL,
  "closed_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "proposed_by_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "amendment_closed_once_decided" CHECK ((NOT ("closed_at" IS NOT NULL AND "state" = 'open') AND NOT ("closed_at" IS NULL AND "state" IN ('accepted', 'declined', 'taken_back')))),
  CONSTRAINT "amendment_declined_with_comment" CHECK ((NOT ("state" = 'declined') OR "comment" IS NOT NULL)),
  CONSTRAINT "amendment_kind_valid" CHECK ("kind" IN ('addition', 'change', 'deletion')),
  CONSTRAINT "amendment_record_type_valid" CHECK ((LENGTH("record_type") >= 1 AND LENGTH("record_type") <= 40 AND instr("record_type", char(0)) = 0)),
  CONSTRAINT "amendment_record_valid" CHECK ((LENGTH("record") >= 1 AND LENGTH("record") <= 100 AND ltrim("record", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("record" LIKE '-%' ESCAPE '\' AND "record" IS NOT NULL) AND NOT ("record" LIKE '%-' ESCAPE '\' AND "record" IS NOT NULL) AND NOT ("record" LIKE '%--%' ESCAPE '\' AND "record" IS NOT NULL))),
  CONSTRAINT "amendment_words_valid" CHECK ((LENGTH("words") >= 1 AND LENGTH("words") <= 300 AND instr("words", char(0)) = 0)),
  CONSTRAINT "amendment_version_valid" CHECK ((LENGTH("version") >= 1 AND LENGTH("version") <= 40 AND instr("version", char(0)) = 0)),
  CONSTRAINT "amendment_why_valid" CHECK ((LENGTH("why") >= 1 AND LENGTH("why") <= 300 AND instr("why", char(0)) = 0)),
  CONSTRAINT "amendment_state_valid" CHECK ("state" IN ('accepted', 'declined', 'open', 'taken_back')),
  CONSTRAINT "amendment_comment_valid" CHECK ((LENGTH("comment") >= 1 AND LENGTH("comment") <= 2000 AND instr("comment", char(0)) = 0))
);
INSERT INTO "hearings_amendment" VALUES(1,'change','figures','jieyang-2025-10-30-f1','27.84亿元','2026-01-01T00:00:00+00:00','{"measures": ["\u53e6\u91cf"]}','{"measures": "\u6295\u8d44\u989d"}','{"measures": "\u53e6\u91cf"}','录入有误，据原文更正。','2026-11-28 19:20:59.417870','open',NULL,NULL,NULL,1);
CREATE TABLE "hearings_answer" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "text" text NOT NULL,
  "outline" text NOT NULL CHECK ((JSON_VALID("outline") OR "outline" IS NULL)),
  "edition_id" varchar(100) NOT NULL REFERENCES "hearings_edition" ("id") DEFERRABLE INITIALLY DEFERRED,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "question_id" varchar(100) NOT NULL REFERENCES "hearings_question" ("id") DEFERRABLE INITIALLY DEFERRED,
  "speaker_id" varchar(100) NOT NULL REFERENCES "hearings_speaker" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "answer_text_valid" CHECK ((LENGTH("text") >= 1 AND instr("text", char(0)) = 0)),
  CONSTRAINT "answer_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "answer_span_fits_words" CHECK ("end" = ("start" + LENGTH("text"))),
  CONSTRAINT "answer_number_once" UNIQUE ("hearing_id", "number")
);
INSERT INTO "hearings_answer" VALUES(52,95,'jieyang-2025-10-30-a1','2026-11-28 19:20:59.141534','2026-11-28 19:20:59.141542',NULL,1,'一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元，建成3个产业园。','[{"marker": "\u4e00\u3001", "level": 1, "source": "jieyang-jie-yang-ri-bao-2025-10-31", "start": 52, "end": 64, "text": "\u4e00\u3001\u6211\u5e02\u5df2\u51fa\u53f0\u6276\u6301\u653f\u7b56\u3002", "points": []}, {"marker": "\u4e8c\u3001", "level": 1, "source": "jieyang-jie-yang-ri-bao-2025-10-31", "start": 64, "end": 95, "text": "\u4e8c\u3001\u6211\u5e02\u5c06\u4e8e2026\u5e74\u5e95\u524d\u6295\u516527.84\u4ebf\u5143\uff0c\u5efa\u62103\u4e2a\u4ea7\u4e1a\u56ed\u3002", "points": []}]','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','jieyang-2025-10-30','jieyang-2025-10-30-q1','jieyang-2025-10-30-p2');
CREATE TABLE "hearings_answerspeaker" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "position" smallint unsigned NOT NULL CHECK ("position" >= 0),
  "answer_id" varchar(100) NOT NULL REFERENCES "hearings_answer" ("id") DEFERRABLE INITIALLY DEFERRED,
  "speaker_id" varchar(100) NOT NULL REFERENCES "hearings_speaker" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "answer_names_speaker_once" UNIQUE ("answer_id", "speaker_id"),
  CONSTRAINT "answer_speaker_position_once" UNIQUE ("answer_id", "position")
);
INSERT INTO "hearings_answerspeaker" VALUES(1,1,'jieyang-2025-10-30-a1','jieyang-2025-10-30-p2');
CREATE TABLE "hearings_area" (
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "code" text NULL UNIQUE,
  "name" text NOT NULL,
  "name_en" text NULL,
  "level" text NOT NULL,
  "parent_id" varchar(100) NULL REFERENCES "hearings_area" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "area_code_valid" CHECK ((LENGTH("code") >= 1 AND LENGTH("code") <= 12 AND instr("code", char(0)) = 0)),
  CONSTRAINT "area_name_valid" CHECK ((LENGTH("name") >= 1 AND LENGTH("name") <= 100 AND instr("name", char(0)) = 0)),
  CONSTRAINT "area_name_en_valid" CHECK ((LENGTH("name_en") >= 1 AND LENGTH("name_en") <= 100 AND instr("name_en", char(0)) = 0)),
  CONSTRAINT "area_level_valid" CHECK ("level" IN ('county', 'prefecture', 'province', 'township')),
  CONSTRAINT "area_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\')))
);
INSERT INTO "hearings_area" VALUES('jieyang','2026-11-28 19:20:58.661034','2026-11-28 19:20:58.661043',NULL,NULL,'揭阳市','Jieyang','prefecture',NULL);
CREATE TABLE "hearings_bulkchange" (
  "id" char(32) NOT NULL PRIMARY KEY,
  "at" datetime NOT NULL,
  "why" text NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "rows" text NOT NULL,
  "undone_at" datetime NULL,
  "by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "undone_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "bulkchange_why_valid" CHECK ((LENGTH("why") >= 1 AND LENGTH("why") <= 300 AND instr("why", char(0)) = 0))
);
INSERT INTO "hearings_bulkchange" VALUES('d1389d35f63c4d73afaf5958a6061cbb','2026-11-28 19:20:59.419307','录入有误，据原文更正。',1,'[{"id":"jieyang-2025-10-30-c1","at":"","before":{"kind":"pledge"},"after":{"kind":"measure"}}]',NULL,1,NULL);
CREATE TABLE "hearings_change" (
  "id" text NOT NULL PRIMARY KEY,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "record_type" text NOT NULL,
  "record" text NOT NULL,
  "key" text NULL,
  "merged_into" text NULL,
  "hearing" text NULL,
  "area" text NULL,
  "action" text NOT NULL,
  "why" text NULL,
  "written" bool NOT NULL,
  "after" text NULL,
  "listed" text NULL,
  "until" integer unsigned NULL CHECK ("until" >= 0),
  "hidden" bool NOT NULL,
  "modified_at" datetime NULL,
  "previous_id" text NULL UNIQUE REFERENCES "hearings_change" ("id") DEFERRABLE INITIALLY DEFERRED,
  "release_id" integer NOT NULL REFERENCES "hearings_release" ("number") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "change_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 30 AND instr("id", char(0)) = 0)),
  CONSTRAINT "change_record_type_valid" CHECK ((LENGTH("record_type") >= 1 AND LENGTH("record_type") <= 30 AND instr("record_type", char(0)) = 0)),
  CONSTRAINT "change_record_valid" CHECK ((LENGTH("record") >= 1 AND LENGTH("record") <= 200 AND instr("record", char(0)) = 0)),
  CONSTRAINT "change_key_valid" CHECK ((LENGTH("key") >= 1 AND LENGTH("key") <= 32 AND instr("key", char(0)) = 0)),
  CONSTRAINT "change_merged_into_valid" CHECK ((LENGTH("merged_into") >= 1 AND LENGTH("merged_into") <= 200 AND instr("merged_into", char(0)) = 0)),
  CONSTRAINT "change_hearing_valid" CHECK ((LENGTH("hearing") >= 1 AND LENGTH("hearing") <= 200 AND instr("hearing", char(0)) = 0)),
  CONSTRAINT "change_area_valid" CHECK ((LENGTH("area") >= 1 AND LENGTH("area") <= 200 AND instr("area", char(0)) = 0)),
  CONSTRAINT "change_action_valid" CHECK ("action" IN ('added', 'changed', 'removed')),
  CONSTRAINT "change_why_valid" CHECK ((LENGTH("why") >= 1 AND LENGTH("why") <= 300 AND instr("why", char(0)) = 0)),
  CONSTRAINT "change_number_once" UNIQUE ("release_id", "number"),
  CONSTRAINT "change_until_later" CHECK (("until" IS NULL OR "until" > ("release_id")))
);
INSERT INTO "hearings_change" VALUES('1-1',1,'areas','jieyang',NULL,NULL,NULL,'jieyang','added',NULL,1,'{"id":"jieyang","code":null,"name":"揭阳市","name_en":"Jieyang","level":"prefecture","parent":null,"parent_name":null,"html_url":"/areas/jieyang/","created_at":"2026-11-28T19:20:58.661034Z","modified_at":"2026-11-28T19:20:58.661043Z"}',NULL,NULL,0,'2026-11-28 19:20:58.661043',NULL,1);
INSERT INTO "hearings_change" VALUES('1-2',2,'topics','industry-clusters',NULL,NULL,NULL,NULL,'added',NULL,1,'{"id":"industry-clusters","name":"产业集群","name_en":"Industry Clusters","parent":null,"parent_name":null,"html_url":"/topics/industry-clusters/","created_at":"2026-11-28T19:20:59.017681Z","modified_at":"2026-11-28T19:20:59.017686Z"}',NULL,NULL,0,'2026-11-28 19:20:59.017686',NULL,1);
INSERT INTO "hearings_change" VALUES('1-3',3,'organizations','jieyang-fa-zhan-he-gai-ge-ju','b14960f1991e194c19651ba696ad81fa',NULL,NULL,'jieyang','added',NULL,1,'{"id":"jieyang-fa-zhan-he-gai-ge-ju","key":"b14960f1991e194c19651ba696ad81fa","name":"揭阳市发展和改革局","short_name":null,"other_names":null,"name_en":null,"classification":"department","area":"jieyang","area_name":"揭阳市","parent":null,"parent_name":null,"html_url":"/organizations/jieyang-fa-zhan-he-gai-ge-ju/","created_at":"2026-11-28T19:20:59.092554Z","modified_at":"2026-11-28T19:20:59.092558Z"}',NULL,NULL,0,'2026-11-28 19:20:59.092558',NULL,1);
INSERT INTO "hearings_change" VALUES('1-4',4,'organizations','jieyang-jie-yang-ri-bao','72ae0481b69daebb5aa7fc3310a1f66a',NULL,NULL,'jieyang','added',NULL,1,'{"id":"jieyang-jie-yang-ri-bao","key":"72ae0481b69daebb5aa7fc3310a1f66a","name":"揭阳日报","short_name":null,"other_names":null,"name_en":null,"classification":"media","area":"jieyang","area_name":"揭阳市","parent":null,"parent_name":null,"html_url":"/organizations/jieyang-jie-yang-ri-bao/","created_at":"2026-11-28T19:20:59.022182Z","modified_at":"2026-11-28T19:20:59.022187Z"}',NULL,NULL,0,'2026-11-28 19:20:59.022187',NULL,1);
INSERT INTO "hearings_change" VALUES('1-5',5,'organizations','jieyang-ren-min-dai-biao-da-hui-cai-zheng-jing-ji-wei-yuan-hui','75f3f4ca38e1000d704fa8ebcd478b08',NULL,NULL,'jieyang','added',NULL,1,'{"id":"jieyang-ren-min-dai-biao-da-hui-cai-zheng-jing-ji-wei-yuan-hui","key":"75f3f4ca38e1000d704fa8ebcd478b08","name":"揭阳市人民代表大会财政经济委员会","short_name":null,"other_names":null,"name_en":null,"classification":"committee","area":"jieyang","area_name":"揭阳市","parent":null,"parent_name":null,"html_url":"/organizations/jieyang-ren-min-dai-biao-da-hui-cai-zheng-jing-ji-wei-yuan-hui/","created_at":"2026-11-28T19:20:59.214552Z","modified_at":"2026-11-28T19:20:59.214556Z"}',NULL,NULL,0,'2026-11-28 19:20:59.214556',NULL,1);
INSERT INTO "hearings_change" VALUES('1-6',6,'organizations','jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui','b7c6db39feafa574c861047b3ba246ee',NULL,NULL,'jieyang','added',NULL,1,'{"id":"jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui","key":"b7c6db39feafa574c861047b3ba246ee","name":"揭阳市人民代表大会常务委员会","short_name":null,"other_names":null,"name_en":null,"classification":"committee","area":"jieyang","area_name":"揭阳市","parent":null,"parent_name":null,"html_url":"/organizations/jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui/","created_at":"2026-11-28T19:20:59.043190Z","modified_at":"2026-11-28T19:20:59.043194Z"}',NULL,NULL,0,'2026-11-28 19:20:59.043194',NULL,1);
INSERT INTO "hearings_change" VALUES('1-7',7,'people','jieyang-lin-shuhong','d36847c6e1b818bd87d05511536660df',NULL,NULL,'jieyang','added',NULL,1,'{"id":"jieyang-lin-shuhong","key":"d36847c6e1b818bd87d05511536660df","name":"林树宏","name_pinyin":"Lin Shuhong","area":"jieyang","area_name":"揭阳市","html_url":"/people/jieyang-lin-shuhong/","created_at":"2026-11-28T19:20:59.095818Z","modified_at":"2026-11-28T19:20:59.095821Z"}',NULL,NULL,0,'2026-11-28 19:20:59.095821',NULL,1);
INSERT INTO "hearings_change" VALUES('1-8',8,'people','jieyang-liu-xiaojie','ba5fa378c1b720b2636cec8af5856504',NULL,NULL,'jieyang','added',NULL,1,'{"id":"jieyang-liu-xiaojie","key":"ba5fa378c1b720b2636cec8af5856504","name":"刘小杰","name_pinyin":"Liu Xiaojie","area":"jieyang","area_name":"揭阳市","html_url":"/people/jieyang-liu-xiaojie/","created_at":"2026-11-28T19:20:59.087438Z","modified_at":"2026-11-28T19:20:59.087442Z"}',NULL,NULL,0,'2026-11-28 19:20:59.087442',NULL,1);
INSERT INTO "hearings_change" VALUES('1-9',9,'sources','jieyang-jie-yang-ri-bao-2025-10-31','0115ef1cd219c964f2f01a8da3e43d73',NULL,NULL,NULL,'added',NULL,1,'{"id":"jieyang-jie-yang-ri-bao-2025-10-31","key":"0115ef1cd219c964f2f01a8da3e43d73","title":"专题询问现场","kind":"newspaper_record","publisher":"jieyang-jie-yang-ri-bao","publisher_name":"揭阳日报","source_url":null,"published_on":"2025-10-31","retrieved_on":null,"licence_note":null,"credits":"撰文","sha256":"c8b0a1036c74d79cbf458efdba93f3d65c3b1891f768457d786055dc5a6c7bf2","html_url":"/sources/jieyang-jie-yang-ri-bao-2025-10-31/","created_at":"2026-11-28T19:20:59.026547Z","modified_at":"2026-11-28T19:20:59.026553Z","text":"30日，开展专题询问。   夯实产业根基   委员林树宏：我市重点产业项目的情况如何？   局长刘小杰：一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元，建成3个产业园。   满意38票，基本满意5票，不满意0票，弃权1票\n"}','{"id":"jieyang-jie-yang-ri-bao-2025-10-31","key":"0115ef1cd219c964f2f01a8da3e43d73","title":"专题询问现场","kind":"newspaper_record","publisher":"jieyang-jie-yang-ri-bao","publisher_name":"揭阳日报","source_url":null,"published_on":"2025-10-31","retrieved_on":null,"licence_note":null,"credits":"撰文","sha256":"c8b0a1036c74d79cbf458efdba93f3d65c3b1891f768457d786055dc5a6c7bf2","html_url":"/sources/jieyang-jie-yang-ri-bao-2025-10-31/","created_at":"2026-11-28T19:20:59.026547Z","modified_at":"2026-11-28T19:20:59.026553Z"}',NULL,0,'2026-11-28 19:20:59.026553',NULL,1);
INSERT INTO "hearings_change" VALUES('1-10',10,'sources','jieyang-jie-yang-ri-bao-2025-11-28','51ccc960d1fd202c4a34301c3c06eacd',NULL,NULL,NULL,'added',NULL,1,'{"id":"jieyang-jie-yang-ri-bao-2025-11-28","key":"51ccc960d1fd202c4a34301c3c06eacd","title":null,"kind":"opinion","publisher":"jieyang-jie-yang-ri-bao","publisher_name":"揭阳日报","source_url":null,"published_on":"2025-11-28","retrieved_on":null,"licence_note":null,"credits":null,"sha256":"68d36935b5931a40a1b77a3781f3fa178d73588e38238834204f9bd5ac83bdf3","html_url":"/sources/jieyang-jie-yang-ri-bao-2025-11-28/","created_at":"2026-11-28T19:20:59.056941Z","modified_at":"2026-11-28T19:20:59.056946Z","text":"审议意见"}','{"id":"jieyang-jie-yang-ri-bao-2025-11-28","key":"51ccc960d1fd202c4a34301c3c06eacd","title":null,"kind":"opinion","publisher":"jieyang-jie-yang-ri-bao","publisher_name":"揭阳日报","source_url":null,"published_on":"2025-11-28","retrieved_on":null,"licence_note":null,"credits":null,"sha256":"68d36935b5931a40a1b77a3781f3fa178d73588e38238834204f9bd5ac83bdf3","html_url":"/sources/jieyang-jie-yang-ri-bao-2025-11-28/","created_at":"2026-11-28T19:20:59.056941Z","modified_at":"2026-11-28T19:20:59.056946Z"}',NULL,0,'2026-11-28 19:20:59.056946',NULL,1);
INSERT INTO "hearings_change" VALUES('1-11',11,'sources','jieyang-jie-yang-ri-bao-2026-01-28','ef80a04547c0a6491809cab509d40d33',NULL,NULL,NULL,'added',NULL,1,'{"id":"jieyang-jie-yang-ri-bao-2026-01-28","key":"ef80a04547c0a6491809cab509d40d33","title":null,"kind":"newspaper_record","publisher":"jieyang-jie-yang-ri-bao","publisher_name":"揭阳日报","source_url":null,"published_on":"2026-01-28","retrieved_on":null,"licence_note":null,"credits":null,"sha256":"78519b9d09bf842d0069bfe4a9be54b84390b01aefbc8c9c783d069271b06a88","html_url":"/sources/jieyang-jie-yang-ri-bao-2026-01-28/","created_at":"2026-11-28T19:20:59.168065Z","modified_at":"2026-11-28T19:20:59.168071Z","text":"首个产业园已开工建设。"}','{"id":"jieyang-jie-yang-ri-bao-2026-01-28","key":"ef80a04547c0a6491809cab509d40d33","title":null,"kind":"newspaper_record","publisher":"jieyang-jie-yang-ri-bao","publisher_name":"揭阳日报","source_url":null,"published_on":"2026-01-28","retrieved_on":null,"licence_note":null,"credits":null,"sha256":"78519b9d09bf842d0069bfe4a9be54b84390b01aefbc8c9c783d069271b06a88","html_url":"/sources/jieyang-jie-yang-ri-bao-2026-01-28/","created_at":"2026-11-28T19:20:59.168065Z","modified_at":"2026-11-28T19:20:59.168071Z"}',NULL,0,'2026-11-28 19:20:59.168071',NULL,1);
INSERT INTO "hearings_change" VALUES('1-12',12,'sources','jieyang-jie-yang-ri-bao-2026-05-29','98638dcad2906ed678c61b9f9ed192f3',NULL,NULL,NULL,'added',NULL,1,'{"id":"jieyang-jie-yang-ri-bao-2026-05-29","key":"98638dcad2906ed678c61b9f9ed192f3","title":null,"kind":"report","publisher":"jieyang-jie-yang-ri-bao","publisher_name":"揭阳日报","source_url":null,"published_on":"2026-05-29","retrieved_on":null,"licence_note":null,"credits":null,"sha256":"6932daed792d6bef2fd8955210366c2929e7edfea893baa1d662de0f13afd569","html_url":"/sources/jieyang-jie-yang-ri-bao-2026-05-29/","created_at":"2026-11-28T19:20:59.067681Z","modified_at":"2026-11-28T19:20:59.067685Z","text":"落实情况报告"}','{"id":"jieyang-jie-yang-ri-bao-2026-05-29","key":"98638dcad2906ed678c61b9f9ed192f3","title":null,"kind":"report","publisher":"jieyang-jie-yang-ri-bao","publisher_name":"揭阳日报","source_url":null,"published_on":"2026-05-29","retrieved_on":null,"licence_note":null,"credits":null,"sha256":"6932daed792d6bef2fd8955210366c2929e7edfea893baa1d662de0f13afd569","html_url":"/sources/jieyang-jie-yang-ri-bao-2026-05-29/","created_at":"2026-11-28T19:20:59.067681Z","modified_at":"2026-11-28T19:20:59.067685Z"}',NULL,0,'2026-11-28 19:20:59.067685',NULL,1);
INSERT INTO "hearings_change" VALUES('1-13',13,'editions','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','5999f4c6c36f609c7aa6ecc40a8619e5',NULL,NULL,NULL,'added',NULL,1,'{"id":"jieyang-jie-yang-ri-bao-2025-10-31-edition-1","key":"5999f4c6c36f609c7aa6ecc40a8619e5","source":"jieyang-jie-yang-ri-bao-2025-10-31","number":1,"reason":"as_printed","valid_from":"2025-10-31","note":null,"sha256":"c8b0a1036c74d79cbf458efdba93f3d65c3b1891f768457d786055dc5a6c7bf2","html_url":"/editions/jieyang-jie-yang-ri-bao-2025-10-31-edition-1/","created_at":"2026-11-28T19:20:59.032579Z","modified_at":"2026-11-28T19:20:59.032584Z","text":"30日，开展专题询问。   夯实产业根基   委员林树宏：我市重点产业项目的情况如何？   局长刘小杰：一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元，建成3个产业园。   满意38票，基本满意5票，不满意0票，弃权1票\n"}','{"id":"jieyang-jie-yang-ri-bao-2025-10-31-edition-1","key":"5999f4c6c36f609c7aa6ecc40a8619e5","source":"jieyang-jie-yang-ri-bao-2025-10-31","number":1,"reason":"as_printed","valid_from":"2025-10-31","note":null,"sha256":"c8b0a1036c74d79cbf458efdba93f3d65c3b1891f768457d786055dc5a6c7bf2","html_url":"/editions/jieyang-jie-yang-ri-bao-2025-10-31-edition-1/","created_at":"2026-11-28T19:20:59.032579Z","modified_at":"2026-11-28T19:20:59.032584Z"}',NULL,0,'2026-11-28 19:20:59.032584',NULL,1);
INSERT INTO "hearings_change" VALUES('1-14',14,'editions','jieyang-jie-yang-ri-bao-2025-11-28-edition-1','b8fe3e2e8592a040a3b538b5f6819cfd',NULL,NULL,NULL,'added',NULL,1,'{"id":"jieyang-jie-yang-ri-bao-2025-11-28-edition-1","key":"b8fe3e2e8592a040a3b538b5f6819cfd","source":"jieyang-jie-yang-ri-bao-2025-11-28","number":1,"reason":"as_printed","valid_from":"2025-11-28","note":null,"sha256":"68d36935b5931a40a1b77a3781f3fa178d73588e38238834204f9bd5ac83bdf3","html_url":"/editions/jieyang-jie-yang-ri-bao-2025-11-28-edition-1/","created_at":"2026-11-28T19:20:59.060455Z","modified_at":"2026-11-28T19:20:59.060459Z","text":"审议意见"}','{"id":"jieyang-jie-yang-ri-bao-2025-11-28-edition-1","key":"b8fe3e2e8592a040a3b538b5f6819cfd","source":"jieyang-jie-yang-ri-bao-2025-11-28","number":1,"reason":"as_printed","valid_from":"2025-11-28","note":null,"sha256":"68d36935b5931a40a1b77a3781f3fa178d73588e38238834204f9bd5ac83bdf3","html_url":"/editions/jieyang-jie-yang-ri-bao-2025-11-28-edition-1/","created_at":"2026-11-28T19:20:59.060455Z","modified_at":"2026-11-28T19:20:59.060459Z"}',NULL,0,'2026-11-28 19:20:59.060459',NULL,1);
INSERT INTO "hearings_change" VALUES('1-15',15,'editions','jieyang-jie-yang-ri-bao-2026-01-28-edition-1','30638522ef30b0c28c98556ade907000',NULL,NULL,NULL,'added',NULL,1,'{"id":"jieyang-jie-yang-ri-bao-2026-01-28-edition-1","key":"30638522ef30b0c28c98556ade907000","source":"jieyang-jie-yang-ri-bao-2026-01-28","number":1,"reason":"as_printed","valid_from":"2026-01-28","note":null,"sha256":"78519b9d09bf842d0069bfe4a9be54b84390b01aefbc8c9c783d069271b06a88","html_url":"/editions/jieyang-jie-yang-ri-bao-2026-01-28-edition-1/","created_at":"2026-11-28T19:20:59.172960Z","modified_at":"2026-11-28T19:20:59.172965Z","text":"首个产业园已开工建设。"}','{"id":"jieyang-jie-yang-ri-bao-2026-01-28-edition-1","key":"30638522ef30b0c28c98556ade907000","source":"jieyang-jie-yang-ri-bao-2026-01-28","number":1,"reason":"as_printed","valid_from":"2026-01-28","note":null,"sha256":"78519b9d09bf842d0069bfe4a9be54b84390b01aefbc8c9c783d069271b06a88","html_url":"/editions/jieyang-jie-yang-ri-bao-2026-01-28-edition-1/","created_at":"2026-11-28T19:20:59.172960Z","modified_at":"2026-11-28T19:20:59.172965Z"}',NULL,0,'2026-11-28 19:20:59.172965',NULL,1);
INSERT INTO "hearings_change" VALUES('1-16',16,'editions','jieyang-jie-yang-ri-bao-2026-05-29-edition-1','4ae57aa47ca62d0379f926c8c2c9e772',NULL,NULL,NULL,'added',NULL,1,'{"id":"jieyang-jie-yang-ri-bao-2026-05-29-edition-1","key":"4ae57aa47ca62d0379f926c8c2c9e772","source":"jieyang-jie-yang-ri-bao-2026-05-29","number":1,"reason":"as_printed","valid_from":"2026-05-29","note":null,"sha256":"6932daed792d6bef2fd8955210366c2929e7edfea893baa1d662de0f13afd569","html_url":"/editions/jieyang-jie-yang-ri-bao-2026-05-29-edition-1/","created_at":"2026-11-28T19:20:59.071231Z","modified_at":"2026-11-28T19:20:59.071235Z","text":"落实情况报告"}','{"id":"jieyang-jie-yang-ri-bao-2026-05-29-edition-1","key":"4ae57aa47ca62d0379f926c8c2c9e772","source":"jieyang-jie-yang-ri-bao-2026-05-29","number":1,"reason":"as_printed","valid_from":"2026-05-29","note":null,"sha256":"6932daed792d6bef2fd8955210366c2929e7edfea893baa1d662de0f13afd569","html_url":"/editions/jieyang-jie-yang-ri-bao-2026-05-29-edition-1/","created_at":"2026-11-28T19:20:59.071231Z","modified_at":"2026-11-28T19:20:59.071235Z"}',NULL,0,'2026-11-28 19:20:59.071235',NULL,1);
INSERT INTO "hearings_change" VALUES('1-17',17,'hearings','jieyang-2025-10-30',NULL,NULL,'jieyang-2025-10-30','jieyang','added',NULL,1,'{"id":"jieyang-2025-10-30","title":"专题询问：加快产业集聚","subject":null,"kind":"special_inquiry","convened_by":"jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui","convened_by_name":"揭阳市人民代表大会常务委员会","area":"jieyang","area_name":"揭阳市","term":null,"session":null,"held_on":"2025-10-30","held_on_note":null,"members_stated":null,"organizations_stated":null,"sources":["jieyang-jie-yang-ri-bao-2025-10-31"],"opinions":["jieyang-jie-yang-ri-bao-2025-11-28"],"reports":["jieyang-jie-yang-ri-bao-2026-05-29"],"html_url":"/hearings/jieyang-2025-10-30/","created_at":"2026-11-28T19:20:59.046466Z","modified_at":"2026-11-28T19:20:59.087085Z"}',NULL,NULL,0,'2026-11-28 19:20:59.087085',NULL,1);
INSERT INTO "hearings_change" VALUES('1-18',18,'sections','jieyang-2025-10-30-s1',NULL,NULL,'jieyang-2025-10-30',NULL,'added',NULL,1,'{"id":"jieyang-2025-10-30-s1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"title":"夯实产业根基","source":"jieyang-jie-yang-ri-bao-2025-10-31","edition":"jieyang-jie-yang-ri-bao-2025-10-31-edition-1","quoted_from":"current_edition","start":14,"end":20,"html_url":"/hearings/jieyang-2025-10-30/#jieyang-2025-10-30-s1","created_at":"2026-11-28T19:20:59.112206Z","modified_at":"2026-11-28T19:20:59.112211Z"}',NULL,NULL,0,'2026-11-28 19:20:59.112211',NULL,1);
INSERT INTO "hearings_change" VALUES('1-19',19,'agenda_items','jieyang-2025-10-30-i1',NULL,NULL,'jieyang-2025-10-30',NULL,'added',NULL,1,'{"id":"jieyang-2025-10-30-i1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"quote":"开展专题询问","source":"jieyang-jie-yang-ri-bao-2025-10-31","edition":"jieyang-jie-yang-ri-bao-2025-10-31-edition-1","quoted_from":"current_edition","start":4,"end":10,"html_url":"/hearings/jieyang-2025-10-30/#jieyang-2025-10-30-i1","created_at":"2026-11-28T19:20:59.118462Z","modified_at":"2026-11-28T19:20:59.118467Z"}',NULL,NULL,0,'2026-11-28 19:20:59.118467',NULL,1);
INSERT INTO "hearings_change" VALUES('1-20',20,'speakers','jieyang-2025-10-30-p1',NULL,NULL,'jieyang-2025-10-30',NULL,'added',NULL,1,'{"id":"jieyang-2025-10-30-p1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"person":"jieyang-lin-shuhong","person_name":"林树宏","organization":"jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui","organization_name":"揭阳市人民代表大会常务委员会","role":"市人大常委会委员","capacity":"questioner","html_url":"/hearings/jieyang-2025-10-30/#jieyang-2025-10-30-p1","created_at":"2026-11-28T19:20:59.099249Z","modified_at":"2026-11-28T19:20:59.099253Z"}',NULL,NULL,0,'2026-11-28 19:20:59.099253',NULL,1);
INSERT INTO "hearings_change" VALUES('1-21',21,'speakers','jieyang-2025-10-30-p2',NULL,NULL,'jieyang-2025-10-30',NULL,'added',NULL,1,'{"id":"jieyang-2025-10-30-p2","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":2,"person":"jieyang-liu-xiaojie","person_name":"刘小杰","organization":"jieyang-fa-zhan-he-gai-ge-ju","organization_name":"揭阳市发展和改革局","role":"市发改局局长","capacity":"respondent","html_url":"/hearings/jieyang-2025-10-30/#jieyang-2025-10-30-p2","created_at":"2026-11-28T19:20:59.105398Z","modified_at":"2026-11-28T19:20:59.105401Z"}',NULL,NULL,0,'2026-11-28 19:20:59.105401',NULL,1);
INSERT INTO "hearings_change" VALUES('1-22',22,'questions','jieyang-2025-10-30-q1',NULL,NULL,'jieyang-2025-10-30',NULL,'added',NULL,1,'{"id":"jieyang-2025-10-30-q1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"section":"jieyang-2025-10-30-s1","section_title":"夯实产业根基","speaker":"jieyang-2025-10-30-p1","person":"jieyang-lin-shuhong","person_name":"林树宏","organization":"jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui","organization_name":"揭阳市人民代表大会常务委员会","role":"市人大常委会委员","text":"我市重点产业项目的情况如何？","source":"jieyang-jie-yang-ri-bao-2025-10-31","edition":"jieyang-jie-yang-ri-bao-2025-10-31-edition-1","quoted_from":"current_edition","start":29,"end":43,"html_url":"/hearings/jieyang-2025-10-30/#jieyang-2025-10-30-q1","created_at":"2026-11-28T19:20:59.125277Z","modified_at":"2026-11-28T19:20:59.125282Z"}',NULL,NULL,0,'2026-11-28 19:20:59.125282',NULL,1);
INSERT INTO "hearings_change" VALUES('1-23',23,'answers','jieyang-2025-10-30-a1',NULL,NULL,'jieyang-2025-10-30',NULL,'added',NULL,1,'{"id":"jieyang-2025-10-30-a1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"question":"jieyang-2025-10-30-q1","speaker":"jieyang-2025-10-30-p2","person":"jieyang-liu-xiaojie","person_name":"刘小杰","organization":"jieyang-fa-zhan-he-gai-ge-ju","organization_name":"揭阳市发展和改革局","role":"市发改局局长","speakers":["jieyang-2025-10-30-p2"],"people":["jieyang-liu-xiaojie"],"organizations":["jieyang-fa-zhan-he-gai-ge-ju"],"text":"一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元，建成3个产业园。","source":"jieyang-jie-yang-ri-bao-2025-10-31","edition":"jieyang-jie-yang-ri-bao-2025-10-31-edition-1","quoted_from":"current_edition","start":52,"end":95,"html_url":"/hearings/jieyang-2025-10-30/#jieyang-2025-10-30-a1","created_at":"2026-11-28T19:20:59.141534Z","modified_at":"2026-11-28T19:20:59.141542Z","outline":[{"marker":"一、","level":1,"source":"jieyang-jie-yang-ri-bao-2025-10-31","start":52,"end":64,"text":"一、我市已出台扶持政策。","points":[]},{"marker":"二、","level":1,"source":"jieyang-jie-yang-ri-bao-2025-10-31","start":64,"end":95,"text":"二、我市将于2026年底前投入27.84亿元，建成3个产业园。","points":[]}]}','{"id":"jieyang-2025-10-30-a1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"question":"jieyang-2025-10-30-q1","speaker":"jieyang-2025-10-30-p2","person":"jieyang-liu-xiaojie","person_name":"刘小杰","organization":"jieyang-fa-zhan-he-gai-ge-ju","organization_name":"揭阳市发展和改革局","role":"市发改局局长","speakers":["jieyang-2025-10-30-p2"],"people":["jieyang-liu-xiaojie"],"organizations":["jieyang-fa-zhan-he-gai-ge-ju"],"text":"一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元，建成3个产业园。","source":"jieyang-jie-yang-ri-bao-2025-10-31","edition":"jieyang-jie-yang-ri-bao-2025-10-31-edition-1","quoted_from":"current_edition","start":52,"end":95,"html_url":"/hearings/jieyang-2025-10-30/#jieyang-2025-10-30-a1","created_at":"2026-11-28T19:20:59.141534Z","modified_at":"2026-11-28T19:20:59.141542Z"}',NULL,0,'2026-11-28 19:20:59.141542',NULL,1);
INSERT INTO "hearings_change" VALUES('1-24',24,'commitments','jieyang-2025-10-30-c1',NULL,NULL,'jieyang-2025-10-30',NULL,'added',NULL,1,'{"id":"jieyang-2025-10-30-c1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"question":"jieyang-2025-10-30-q1","answer":"jieyang-2025-10-30-a1","person":"jieyang-liu-xiaojie","person_name":"刘小杰","people":["jieyang-liu-xiaojie"],"organization":"jieyang-fa-zhan-he-gai-ge-ju","organization_name":"揭阳市发展和改革局","quote":"我市将于2026年底前投入27.84亿元，建成3个产业园","kind":"pledge","status":"in_progress","due_stated":"2026年底前","due_from":null,"due_to":"2026-12-31","due_basis":null,"due_first_stated":"2026年底前","due_first_stated_from":null,"due_first_stated_to":"2026-12-31","due_first_stated_basis":null,"topics":["industry-clusters"],"source":"jieyang-jie-yang-ri-bao-2025-10-31","edition":"jieyang-jie-yang-ri-bao-2025-10-31-edition-1","quoted_from":"current_edition","start":66,"end":94,"html_url":"/hearings/jieyang-2025-10-30/#jieyang-2025-10-30-c1","created_at":"2026-11-28T19:20:59.153878Z","modified_at":"2026-11-28T19:20:59.181929Z"}',NULL,NULL,0,'2026-11-28 19:20:59.181929',NULL,1);
INSERT INTO "hearings_change" VALUES('1-25',25,'events','jieyang-2025-10-30-e1',NULL,NULL,'jieyang-2025-10-30',NULL,'added',NULL,1,'{"id":"jieyang-2025-10-30-e1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"commitment":"jieyang-2025-10-30-c1","organization":"jieyang-fa-zhan-he-gai-ge-ju","organization_name":"揭阳市发展和改革局","kind":"progress","happened_on":"2026-01-28","status":"in_progress","stated_by":null,"stated_by_name":null,"due_stated":null,"due_from":null,"due_to":null,"due_basis":null,"note":"已开工","quote":"首个产业园已开工建设。","source":"jieyang-jie-yang-ri-bao-2026-01-28","edition":"jieyang-jie-yang-ri-bao-2026-01-28-edition-1","quoted_from":"current_edition","start":0,"end":11,"link":null,"link_saved_on":null,"html_url":"/sources/jieyang-jie-yang-ri-bao-2026-01-28/#jieyang-2025-10-30-e1","created_at":"2026-11-28T19:20:59.181924Z","modified_at":"2026-11-28T19:20:59.181929Z"}',NULL,NULL,0,'2026-11-28 19:20:59.181929',NULL,1);
INSERT INTO "hearings_change" VALUES('1-26',26,'figures','jieyang-2025-10-30-f1',NULL,NULL,'jieyang-2025-10-30',NULL,'added',NULL,1,'{"id":"jieyang-2025-10-30-f1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"question":"jieyang-2025-10-30-q1","answer":"jieyang-2025-10-30-a1","commitment":"jieyang-2025-10-30-c1","person":"jieyang-liu-xiaojie","person_name":"刘小杰","organization":"jieyang-fa-zhan-he-gai-ge-ju","organization_name":"揭阳市发展和改革局","people":["jieyang-liu-xiaojie"],"organizations":["jieyang-fa-zhan-he-gai-ge-ju"],"quote":"27.84亿元","value":2784000000,"unit":"CNY","stated_value":27.84,"stated_unit":"亿元","kind":"money","qualifier":"exact","measures":"投入","period":null,"period_from":null,"period_to":null,"basis":null,"source":"jieyang-jie-yang-ri-bao-2025-10-31","edition":"jieyang-jie-yang-ri-bao-2025-10-31-edition-1","quoted_from":"current_edition","start":79,"end":86,"html_url":"/hearings/jieyang-2025-10-30/#jieyang-2025-10-30-f1","created_at":"2026-11-28T19:20:59.204411Z","modified_at":"2026-11-28T19:20:59.204417Z"}',NULL,NULL,0,'2026-11-28 19:20:59.204417',NULL,1);
INSERT INTO "hearings_change" VALUES('1-27',27,'votes','jieyang-2025-10-30-v1',NULL,NULL,'jieyang-2025-10-30',NULL,'added',NULL,1,'{"id":"jieyang-2025-10-30-v1","hearing":"jieyang-2025-10-30","held_on":"2025-10-30","number":1,"organization":"jieyang-ren-min-dai-biao-da-hui-cai-zheng-jing-ji-wei-yuan-hui","organization_name":"揭阳市人民代表大会财政经济委员会","answer":"jieyang-2025-10-30-a1","agenda_item":null,"agenda_item_quote":null,"quote":"满意38票，基本满意5票，不满意0票，弃权1票","satisfied":38,"basically_satisfied":5,"unsatisfied":0,"abstained":1,"source":"jieyang-jie-yang-ri-bao-2025-10-31","edition":"jieyang-jie-yang-ri-bao-2025-10-31-edition-1","quoted_from":"current_edition","start":98,"end":121,"html_url":"/hearings/jieyang-2025-10-30/#jieyang-2025-10-30-v1","created_at":"2026-11-28T19:20:59.219870Z","modified_at":"2026-11-28T19:20:59.219875Z"}',NULL,NULL,0,'2026-11-28 19:20:59.219875',NULL,1);
CREATE TABLE "hearings_commitment" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "quote" text NOT NULL,
  "kind" text NOT NULL,
  "status" text NOT NULL,
  "due_first_stated" text NULL,
  "due_first_stated_from" date NULL,
  "due_first_stated_to" date NULL,
  "due_first_stated_basis" text NULL,
  "due_stated" text NULL,
  "due_from" date NULL,
  "due_to" date NULL,
  "due_basis" text NULL,
  "answer_id" varchar(100) NOT NULL REFERENCES "hearings_answer" ("id") DEFERRABLE INITIALLY DEFERRED,
  "edition_id" varchar(100) NOT NULL REFERENCES "hearings_edition" ("id") DEFERRABLE INITIALLY DEFERRED,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "lead_id" varchar(100) NULL REFERENCES "hearings_organization" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "commitment_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0)),
  CONSTRAINT "commitment_kind_valid" CHECK ("kind" IN ('measure', 'pledge', 'reported')),
  CONSTRAINT "commitment_status_valid" CHECK ("status" IN ('fulfilled', 'in_progress', 'not_fulfilled', 'partly_fulfilled', 'postponed', 'stated', 'superseded')),
  CONSTRAINT "commitment_due_first_stated_valid" CHECK ((LENGTH("due_first_stated") >= 1 AND LENGTH("due_first_stated") <= 100 AND instr("due_first_stated", char(0)) = 0)),
  CONSTRAINT "commitment_due_first_stated_basis_valid" CHECK ((LENGTH("due_first_stated_basis") >= 1 AND LENGTH("due_first_stated_basis") <= 500 AND instr("due_first_stated_basis", char(0)) = 0)),
  CONSTRAINT "commitment_due_stated_valid" CHECK ((LENGTH("due_stated") >= 1 AND LENGTH("due_stated") <= 100 AND instr("due_stated", char(0)) = 0)),
  CONSTRAINT "commitment_due_basis_valid" CHECK ((LENGTH("due_basis") >= 1 AND LENGTH("due_basis") <= 500 AND instr("due_basis", char(0)) = 0)),
  CONSTRAINT "commitment_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "commitment_span_fits_words" CHECK ("end" = ("start" + LENGTH("quote"))),
  CONSTRAINT "commitment_number_once" UNIQUE ("hearing_id", "number"),
  CONSTRAINT "commitment_due_in_order" CHECK (("due_from" IS NULL OR "due_to" IS NULL OR "due_from" <= ("due_to"))),
  CONSTRAINT "commitment_due_as_stated" CHECK (("due_stated" IS NOT NULL OR ("due_from" IS NULL AND "due_to" IS NULL))),
  CONSTRAINT "commitment_due_first_in_order" CHECK (("due_first_stated_from" IS NULL OR "due_first_stated_to" IS NULL OR "due_first_stated_from" <= ("due_first_stated_to"))),
  CONSTRAINT "commitment_due_first_as_stated" CHECK (("due_first_stated" IS NOT NULL OR ("due_first_stated_from" IS NULL AND "due_first_stated_to" IS NULL)))
);
INSERT INTO "hearings_commitment" VALUES(66,94,'jieyang-2025-10-30-c1','2026-11-28 19:20:59.153878','2026-11-28 19:20:59.181929','2026-11-28 19:20:59.200711',1,'我市将于2026年底前投入27.84亿元，建成3个产业园','pledge','in_progress','2026年底前',NULL,'2026-12-31',NULL,'2026年底前',NULL,'2026-12-31',NULL,'jieyang-2025-10-30-a1','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','jieyang-2025-10-30','jieyang-fa-zhan-he-gai-ge-ju');
CREATE TABLE "hearings_commitment_topics" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "commitment_id" varchar(100) NOT NULL REFERENCES "hearings_commitment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "topic_id" varchar(100) NOT NULL REFERENCES "hearings_topic" ("id") DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "hearings_commitment_topics" VALUES(1,'jieyang-2025-10-30-c1','industry-clusters');
CREATE TABLE "hearings_commitmentevent" (
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "kind" text NOT NULL,
  "happened_on" date NOT NULL,
  "status" text NULL,
  "due_stated" text NULL,
  "due_from" date NULL,
  "due_to" date NULL,
  "due_basis" text NULL,
  "note" text NULL,
  "start" integer unsigned NULL CHECK ("start" >= 0),
  "end" integer unsigned NULL CHECK ("end" >= 0),
  "quote" text NOT NULL,
  "link" text NULL,
  "link_saved_on" date NULL,
  "state" text NOT NULL,
  "commitment_id" varchar(100) NOT NULL REFERENCES "hearings_commitment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "edition_id" varchar(100) NULL REFERENCES "hearings_edition" ("id") DEFERRABLE INITIALLY DEFERRED,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "stated_by_id" varchar(100) NULL REFERENCES "hearings_organization" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "commitmentevent_kind_valid" CHECK ("kind" IN ('closing', 'postponement', 'progress', 'statement')),
  CONSTRAINT "commitmentevent_status_valid" CHECK ("status" IN ('fulfilled', 'in_progress', 'not_fulfilled', 'partly_fulfilled', 'postponed', 'superseded')),
  CONSTRAINT "commitmentevent_due_stated_valid" CHECK ((LENGTH("due_stated") >= 1 AND LENGTH("due_stated") <= 100 AND instr("due_stated", char(0)) = 0)),
  CONSTRAINT "commitmentevent_due_basis_valid" CHECK ((LENGTH("due_basis") >= 1 AND LENGTH("due_basis") <= 500 AND instr("due_basis", char(0)) = 0)),
  CONSTRAINT "commitmentevent_note_valid" CHECK ((LENGTH("note") >= 1 AND LENGTH("note") <= 1000 AND instr("note", char(0)) = 0)),
  CONSTRAINT "commitmentevent_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0)),
  CONSTRAINT "commitmentevent_link_valid" CHECK ((LENGTH("link") >= 1 AND LENGTH("link") <= 500 AND instr("link", char(0)) = 0)),
  CONSTRAINT "commitmentevent_state_valid" CHECK ("state" IN ('draft', 'published', 'withdrawn')),
  CONSTRAINT "commitmentevent_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "event_span_fits_words" CHECK ("end" = ("start" + LENGTH("quote"))),
  CONSTRAINT "event_stated_by_of_its_kind" CHECK ((("kind" IN ('closing', 'statement') AND "stated_by_id" IS NOT NULL) OR (NOT ("kind" IN ('closing', 'statement')) AND "stated_by_id" IS NULL))),
  CONSTRAINT "event_due_of_its_kind" CHECK ((("kind" = 'postponement' AND "due_stated" IS NOT NULL) OR (NOT ("kind" = 'postponement') AND "due_basis" IS NULL AND "due_from" IS NULL AND "due_stated" IS NULL AND "due_to" IS NULL))),
  CONSTRAINT "event_number_once" UNIQUE ("hearing_id", "number"),
  CONSTRAINT "event_due_in_order" CHECK (("due_from" IS NULL OR "due_to" IS NULL OR "due_from" <= ("due_to"))),
  CONSTRAINT "event_has_evidence" CHECK ((("edition_id" IS NOT NULL AND "end" IS NOT NULL AND "start" IS NOT NULL AND "link" IS NULL AND "link_saved_on" IS NULL) OR ("kind" = 'progress' AND "link" IS NOT NULL AND "link_saved_on" IS NOT NULL AND "edition_id" IS NULL AND "end" IS NULL AND "start" IS NULL))),
  CONSTRAINT "event_status_of_its_kind" CHECK ((("kind" IN ('closing', 'statement') AND "status" IS NULL) OR ("kind" = 'progress' AND "status" IN ('fulfilled', 'in_progress', 'not_fulfilled', 'partly_fulfilled', 'superseded') AND "status" IS NOT NULL) OR ("kind" = 'postponement' AND "status" IN ('postponed') AND "status" IS NOT NULL) OR ("kind" = 'closing' AND "status" IN ('fulfilled', 'not_fulfilled', 'partly_fulfilled', 'superseded') AND "status" IS NOT NULL)))
);
INSERT INTO "hearings_commitmentevent" VALUES('jieyang-2025-10-30-e1','2026-11-28 19:20:59.181924','2026-11-28 19:20:59.181929',NULL,1,'progress','2026-01-28','in_progress',NULL,NULL,NULL,NULL,'已开工',0,11,'首个产业园已开工建设。',NULL,NULL,'published','jieyang-2025-10-30-c1','jieyang-jie-yang-ri-bao-2026-01-28-edition-1','jieyang-2025-10-30',NULL);
CREATE TABLE "hearings_edition" (
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "key" text NOT NULL UNIQUE,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "reason" text NOT NULL,
  "valid_from" date NULL,
  "note" text NULL,
  "sha256" text NOT NULL UNIQUE,
  "text" text NOT NULL,
  "source_id" varchar(100) NOT NULL REFERENCES "hearings_source" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "edition_reason_valid" CHECK ("reason" IN ('as_printed', 'erratum', 'transcription_corrected')),
  CONSTRAINT "edition_note_valid" CHECK ((LENGTH("note") >= 1 AND LENGTH("note") <= 300 AND instr("note", char(0)) = 0)),
  CONSTRAINT "edition_sha256_valid" CHECK ((LENGTH("sha256") >= 1 AND LENGTH("sha256") <= 64 AND instr("sha256", char(0)) = 0)),
  CONSTRAINT "edition_text_valid" CHECK ((LENGTH("text") >= 1 AND instr("text", char(0)) = 0)),
  CONSTRAINT "edition_key_valid" CHECK ((LENGTH("key") >= 1 AND LENGTH("key") <= 32 AND instr("key", char(0)) = 0)),
  CONSTRAINT "edition_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "edition_number_once" UNIQUE ("source_id", "number"),
  CONSTRAINT "edition_starts_as_printed" CHECK ((("number" = 1 AND "reason" = 'as_printed') OR ("number" > 1 AND NOT ("reason" = 'as_printed'))))
);
INSERT INTO "hearings_edition" VALUES('jieyang-jie-yang-ri-bao-2025-10-31-edition-1','2026-11-28 19:20:59.032579','2026-11-28 19:20:59.032584',NULL,'5999f4c6c36f609c7aa6ecc40a8619e5',1,'as_printed','2025-10-31',NULL,'c8b0a1036c74d79cbf458efdba93f3d65c3b1891f768457d786055dc5a6c7bf2','30日，开展专题询问。   夯实产业根基   委员林树宏：我市重点产业项目的情况如何？   局长刘小杰：一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元，建成3个产业园。   满意38票，基本满意5票，不满意0票，弃权1票
','jieyang-jie-yang-ri-bao-2025-10-31');
INSERT INTO "hearings_edition" VALUES('jieyang-jie-yang-ri-bao-2025-11-28-edition-1','2026-11-28 19:20:59.060455','2026-11-28 19:20:59.060459',NULL,'b8fe3e2e8592a040a3b538b5f6819cfd',1,'as_printed','2025-11-28',NULL,'68d36935b5931a40a1b77a3781f3fa178d73588e38238834204f9bd5ac83bdf3','审议意见','jieyang-jie-yang-ri-bao-2025-11-28');
INSERT INTO "hearings_edition" VALUES('jieyang-jie-yang-ri-bao-2026-05-29-edition-1','2026-11-28 19:20:59.071231','2026-11-28 19:20:59.071235',NULL,'4ae57aa47ca62d0379f926c8c2c9e772',1,'as_printed','2026-05-29',NULL,'6932daed792d6bef2fd8955210366c2929e7edfea893baa1d662de0f13afd569','落实情况报告','jieyang-jie-yang-ri-bao-2026-05-29');
INSERT INTO "hearings_edition" VALUES('jieyang-jie-yang-ri-bao-2026-01-28-edition-1','2026-11-28 19:20:59.172960','2026-11-28 19:20:59.172965',NULL,'30638522ef30b0c28c98556ade907000',1,'as_printed','2026-01-28',NULL,'78519b9d09bf842d0069bfe4a9be54b84390b01aefbc8c9c783d069271b06a88','首个产业园已开工建设。','jieyang-jie-yang-ri-bao-2026-01-28');
CREATE TABLE "hearings_figure" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "quote" text NOT NULL,
  "value" decimal NOT NULL,
  "unit" text NOT NULL,
  "stated_value" decimal NOT NULL,
  "stated_unit" text NULL,
  "kind" text NOT NULL,
  "qualifier" text NOT NULL,
  "measures" text NOT NULL,
  "period" text NULL,
  "period_from" date NULL,
  "period_to" date NULL,
  "basis" text NULL,
  "answer_id" varchar(100) NULL REFERENCES "hearings_answer" ("id") DEFERRABLE INITIALLY DEFERRED,
  "commitment_id" varchar(100) NULL REFERENCES "hearings_commitment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "edition_id" varchar(100) NOT NULL REFERENCES "hearings_edition" ("id") DEFERRABLE INITIALLY DEFERRED,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "figure_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0)),
  CONSTRAINT "figure_unit_valid" CHECK ((LENGTH("unit") >= 1 AND LENGTH("unit") <= 20 AND instr("unit", char(0)) = 0)),
  CONSTRAINT "figure_stated_unit_valid" CHECK ((LENGTH("stated_unit") >= 1 AND LENGTH("stated_unit") <= 20 AND instr("stated_unit", char(0)) = 0)),
  CONSTRAINT "figure_kind_valid" CHECK ("kind" IN ('area', 'change', 'count', 'duration', 'length', 'money', 'rank', 'share')),
  CONSTRAINT "figure_qualifier_valid" CHECK ("qualifier" IN ('about', 'at_least', 'at_most', 'exact', 'nearly', 'over', 'under')),
  CONSTRAINT "figure_measures_valid" CHECK ((LENGTH("measures") >= 1 AND LENGTH("measures") <= 200 AND instr("measures", char(0)) = 0)),
  CONSTRAINT "figure_period_valid" CHECK ((LENGTH("period") >= 1 AND LENGTH("period") <= 100 AND instr("period", char(0)) = 0)),
  CONSTRAINT "figure_basis_valid" CHECK ((LENGTH("basis") >= 1 AND LENGTH("basis") <= 500 AND instr("basis", char(0)) = 0)),
  CONSTRAINT "figure_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "figure_span_fits_words" CHECK ("end" = ("start" + LENGTH("quote"))),
  CONSTRAINT "figure_number_once" UNIQUE ("hearing_id", "number"),
  CONSTRAINT "figure_period_as_stated" CHECK (("period" IS NOT NULL OR ("period_from" IS NULL AND "period_to" IS NULL))),
  CONSTRAINT "figure_period_in_order" CHECK (("period_from" IS NULL OR "period_to" IS NULL OR "period_from" <= ("period_to")))
);
INSERT INTO "hearings_figure" VALUES(79,86,'jieyang-2025-10-30-f1','2026-11-28 19:20:59.204411','2026-11-28 19:20:59.204417',NULL,1,'27.84亿元',2784000000,'CNY',27.84,'亿元','money','exact','投入',NULL,NULL,NULL,NULL,'jieyang-2025-10-30-a1','jieyang-2025-10-30-c1','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','jieyang-2025-10-30');
CREATE TABLE "hearings_hearing" (
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "title" text NOT NULL,
  "subject" text NULL,
  "kind" text NOT NULL,
  "term" smallint unsigned NULL CHECK ("term" >= 0),
  "session" smallint unsigned NULL CHECK ("session" >= 0),
  "held_on" date NOT NULL,
  "held_on_note" text NULL,
  "members_stated" smallint unsigned NULL CHECK ("members_stated" >= 0),
  "organizations_stated" smallint unsigned NULL CHECK ("organizations_stated" >= 0),
  "state" text NOT NULL,
  "area_id" varchar(100) NOT NULL REFERENCES "hearings_area" ("id") DEFERRABLE INITIALLY DEFERRED,
  "convened_by_id" varchar(100) NOT NULL REFERENCES "hearings_organization" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "hearing_title_valid" CHECK ((LENGTH("title") >= 1 AND LENGTH("title") <= 300 AND instr("title", char(0)) = 0)),
  CONSTRAINT "hearing_subject_valid" CHECK ((LENGTH("subject") >= 1 AND LENGTH("subject") <= 300 AND instr("subject", char(0)) = 0)),
  CONSTRAINT "hearing_kind_valid" CHECK ("kind" IN ('special_inquiry')),
  CONSTRAINT "hearing_held_on_note_valid" CHECK ((LENGTH("held_on_note") >= 1 AND LENGTH("held_on_note") <= 500 AND instr("held_on_note", char(0)) = 0)),
  CONSTRAINT "hearing_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "hearing_state_valid" CHECK ("state" IN ('draft', 'in_review', 'published', 'returned', 'withdrawn'))
);
INSERT INTO "hearings_hearing" VALUES('jieyang-2025-10-30','2026-11-28 19:20:59.046466','2026-11-28 19:20:59.087085','2026-11-28 19:20:59.087085','专题询问：加快产业集聚',NULL,'special_inquiry',NULL,NULL,'2025-10-30',NULL,NULL,NULL,'published','jieyang','jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui');
CREATE TABLE "hearings_hearing_opinions" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_id" varchar(100) NOT NULL REFERENCES "hearings_source" ("id") DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "hearings_hearing_opinions" VALUES(1,'jieyang-2025-10-30','jieyang-jie-yang-ri-bao-2025-11-28');
CREATE TABLE "hearings_hearing_reports" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_id" varchar(100) NOT NULL REFERENCES "hearings_source" ("id") DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "hearings_hearing_reports" VALUES(1,'jieyang-2025-10-30','jieyang-jie-yang-ri-bao-2026-05-29');
CREATE TABLE "hearings_hearing_sources" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_id" varchar(100) NOT NULL REFERENCES "hearings_source" ("id") DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "hearings_hearing_sources" VALUES(1,'jieyang-2025-10-30','jieyang-jie-yang-ri-bao-2025-10-31');
CREATE TABLE "hearings_historicalagendaitem" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "quote" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "edition_id" varchar(100) NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "historicalagendaitem_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalagendaitem_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0))
);
INSERT INTO "hearings_historicalagendaitem" VALUES(4,10,'jieyang-2025-10-30-i1','2026-11-28 19:20:59.118462','2026-11-28 19:20:59.118467',NULL,1,'开展专题询问',1,'2026-11-28 19:20:59.122951',NULL,'+','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','jieyang-2025-10-30',NULL);
CREATE TABLE "hearings_historicalanswer" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "text" text NOT NULL,
  "outline" text NOT NULL CHECK ((JSON_VALID("outline") OR "outline" IS NULL)),
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "edition_id" varchar(100) NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "question_id" varchar(100) NULL,
  "speaker_id" varchar(100) NULL,
  CONSTRAINT "historicalanswer_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalanswer_text_valid" CHECK ((LENGTH("text") >= 1 AND instr("text", char(0)) = 0))
);
INSERT INTO "hearings_historicalanswer" VALUES(52,95,'jieyang-2025-10-30-a1','2026-11-28 19:20:59.141534','2026-11-28 19:20:59.141542',NULL,1,'一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元，建成3个产业园。','[{"marker": "\u4e00\u3001", "level": 1, "source": "jieyang-jie-yang-ri-bao-2025-10-31", "start": 52, "end": 64, "text": "\u4e00\u3001\u6211\u5e02\u5df2\u51fa\u53f0\u6276\u6301\u653f\u7b56\u3002", "points": []}, {"marker": "\u4e8c\u3001", "level": 1, "source": "jieyang-jie-yang-ri-bao-2025-10-31", "start": 64, "end": 95, "text": "\u4e8c\u3001\u6211\u5e02\u5c06\u4e8e2026\u5e74\u5e95\u524d\u6295\u516527.84\u4ebf\u5143\uff0c\u5efa\u62103\u4e2a\u4ea7\u4e1a\u56ed\u3002", "points": []}]',1,'2026-11-28 19:20:59.150567',NULL,'+','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','jieyang-2025-10-30',NULL,'jieyang-2025-10-30-q1','jieyang-2025-10-30-p2');
CREATE TABLE "hearings_historicalanswerspeaker" (
  "id" bigint NOT NULL,
  "position" smallint unsigned NOT NULL CHECK ("position" >= 0),
  "m2m_history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "answer_id" varchar(100) NULL,
  "history_id" integer NOT NULL,
  "speaker_id" varchar(100) NULL
);
INSERT INTO "hearings_historicalanswerspeaker" VALUES(1,1,1,'jieyang-2025-10-30-a1',1,'jieyang-2025-10-30-p2');
CREATE TABLE "hearings_historicalarea" (
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "code" text NULL,
  "name" text NOT NULL,
  "name_en" text NULL,
  "level" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "parent_id" varchar(100) NULL,
  CONSTRAINT "historicalarea_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalarea_code_valid" CHECK ((LENGTH("code") >= 1 AND LENGTH("code") <= 12 AND instr("code", char(0)) = 0)),
  CONSTRAINT "historicalarea_name_valid" CHECK ((LENGTH("name") >= 1 AND LENGTH("name") <= 100 AND instr("name", char(0)) = 0)),
  CONSTRAINT "historicalarea_name_en_valid" CHECK ((LENGTH("name_en") >= 1 AND LENGTH("name_en") <= 100 AND instr("name_en", char(0)) = 0)),
  CONSTRAINT "historicalarea_level_valid" CHECK ("level" IN ('county', 'prefecture', 'province', 'township'))
);
INSERT INTO "hearings_historicalarea" VALUES('jieyang','2026-11-28 19:20:58.661034','2026-11-28 19:20:58.661043',NULL,NULL,'揭阳市','Jieyang','prefecture',1,'2026-11-28 19:20:59.015920',NULL,'+',NULL,NULL);
CREATE TABLE "hearings_historicalcommitment" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "quote" text NOT NULL,
  "kind" text NOT NULL,
  "status" text NOT NULL,
  "due_first_stated" text NULL,
  "due_first_stated_from" date NULL,
  "due_first_stated_to" date NULL,
  "due_first_stated_basis" text NULL,
  "due_stated" text NULL,
  "due_from" date NULL,
  "due_to" date NULL,
  "due_basis" text NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "answer_id" varchar(100) NULL,
  "edition_id" varchar(100) NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "lead_id" varchar(100) NULL,
  CONSTRAINT "historicalcommitment_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalcommitment_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0)),
  CONSTRAINT "historicalcommitment_kind_valid" CHECK ("kind" IN ('measure', 'pledge', 'reported')),
  CONSTRAINT "historicalcommitment_status_valid" CHECK ("status" IN ('fulfilled', 'in_progress', 'not_fulfilled', 'partly_fulfilled', 'postponed', 'stated', 'superseded')),
  CONSTRAINT "historicalcommitment_due_first_stated_valid" CHECK ((LENGTH("due_first_stated") >= 1 AND LENGTH("due_first_stated") <= 100 AND instr("due_first_stated", char(0)) = 0)),
  CONSTRAINT "historicalcommitment_due_first_stated_basis_valid" CHECK ((LENGTH("due_first_stated_basis") >= 1 AND LENGTH("due_first_stated_basis") <= 500 AND instr("due_first_stated_basis", char(0)) = 0)),
  CONSTRAINT "historicalcommitment_due_stated_valid" CHECK ((LENGTH("due_stated") >= 1 AND LENGTH("due_stated") <= 100 AND instr("due_stated", char(0)) = 0)),
  CONSTRAINT "historicalcommitment_due_basis_valid" CHECK ((LENGTH("due_basis") >= 1 AND LENGTH("due_basis") <= 500 AND instr("due_basis", char(0)) = 0))
);
INSERT INTO "hearings_historicalcommitment" VALUES(66,94,'jieyang-2025-10-30-c1','2026-11-28 19:20:59.153878','2026-11-28 19:20:59.153883',NULL,1,'我市将于2026年底前投入27.84亿元，建成3个产业园','pledge','stated','2026年底前',NULL,'2026-12-31',NULL,'2026年底前',NULL,'2026-12-31',NULL,1,'2026-11-28 19:20:59.162455',NULL,'+','jieyang-2025-10-30-a1','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','jieyang-2025-10-30',NULL,'jieyang-fa-zhan-he-gai-ge-ju');
INSERT INTO "hearings_historicalcommitment" VALUES(66,94,'jieyang-2025-10-30-c1','2026-11-28 19:20:59.153878','2026-11-28 19:20:59.153883',NULL,1,'我市将于2026年底前投入27.84亿元，建成3个产业园','pledge','stated','2026年底前',NULL,'2026-12-31',NULL,'2026年底前',NULL,'2026-12-31',NULL,2,'2026-11-28 19:20:59.166179',NULL,'~','jieyang-2025-10-30-a1','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','jieyang-2025-10-30',NULL,'jieyang-fa-zhan-he-gai-ge-ju');
INSERT INTO "hearings_historicalcommitment" VALUES(66,94,'jieyang-2025-10-30-c1','2026-11-28 19:20:59.153878','2026-11-28 19:20:59.181929','2026-11-28 19:20:59.200711',1,'我市将于2026年底前投入27.84亿元，建成3个产业园','pledge','in_progress','2026年底前',NULL,'2026-12-31',NULL,'2026年底前',NULL,'2026-12-31',NULL,3,'2026-11-28 19:20:59.201443',NULL,'~','jieyang-2025-10-30-a1','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','jieyang-2025-10-30',NULL,'jieyang-fa-zhan-he-gai-ge-ju');
CREATE TABLE "hearings_historicalcommitment_topics" (
  "id" bigint NOT NULL,
  "m2m_history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "commitment_id" varchar(100) NULL,
  "history_id" integer NOT NULL,
  "topic_id" varchar(100) NULL
);
INSERT INTO "hearings_historicalcommitment_topics" VALUES(1,1,'jieyang-2025-10-30-c1',2,'industry-clusters');
INSERT INTO "hearings_historicalcommitment_topics" VALUES(1,2,'jieyang-2025-10-30-c1',3,'industry-clusters');
CREATE TABLE "hearings_historicalcommitmentevent" (
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "kind" text NOT NULL,
  "happened_on" date NOT NULL,
  "status" text NULL,
  "due_stated" text NULL,
  "due_from" date NULL,
  "due_to" date NULL,
  "due_basis" text NULL,
  "note" text NULL,
  "start" integer unsigned NULL CHECK ("start" >= 0),
  "end" integer unsigned NULL CHECK ("end" >= 0),
  "quote" text NOT NULL,
  "link" text NULL,
  "link_saved_on" date NULL,
  "state" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "commitment_id" varchar(100) NULL,
  "edition_id" varchar(100) NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "stated_by_id" varchar(100) NULL,
  CONSTRAINT "historicalcommitmentevent_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalcommitmentevent_kind_valid" CHECK ("kind" IN ('closing', 'postponement', 'progress', 'statement')),
  CONSTRAINT "historicalcommitmentevent_status_valid" CHECK ("status" IN ('fulfilled', 'in_progress', 'not_fulfilled', 'partly_fulfilled', 'postponed', 'superseded')),
  CONSTRAINT "historicalcommitmentevent_due_stated_valid" CHECK ((LENGTH("due_stated") >= 1 AND LENGTH("due_stated") <= 100 AND instr("due_stated", char(0)) = 0)),
  CONSTRAINT "historicalcommitmentevent_due_basis_valid" CHECK ((LENGTH("due_basis") >= 1 AND LENGTH("due_basis") <= 500 AND instr("due_basis", char(0)) = 0)),
  CONSTRAINT "historicalcommitmentevent_note_valid" CHECK ((LENGTH("note") >= 1 AND LENGTH("note") <= 1000 AND instr("note", char(0)) = 0)),
  CONSTRAINT "historicalcommitmentevent_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0)),
  CONSTRAINT "historicalcommitmentevent_link_valid" CHECK ((LENGTH("link") >= 1 AND LENGTH("link") <= 500 AND instr("link", char(0)) = 0)),
  CONSTRAINT "historicalcommitmentevent_state_valid" CHECK ("state" IN ('draft', 'published', 'withdrawn'))
);
INSERT INTO "hearings_historicalcommitmentevent" VALUES('jieyang-2025-10-30-e1','2026-11-28 19:20:59.181924','2026-11-28 19:20:59.181929',NULL,1,'progress','2026-01-28','in_progress',NULL,NULL,NULL,NULL,'已开工',0,11,'首个产业园已开工建设。',NULL,NULL,'published',1,'2026-11-28 19:20:59.189872',NULL,'+','jieyang-2025-10-30-c1','jieyang-jie-yang-ri-bao-2026-01-28-edition-1','jieyang-2025-10-30',NULL,NULL);
CREATE TABLE "hearings_historicaledition" (
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "key" text NOT NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "reason" text NOT NULL,
  "valid_from" date NULL,
  "note" text NULL,
  "sha256" text NOT NULL,
  "text" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_id" varchar(100) NULL,
  CONSTRAINT "historicaledition_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicaledition_key_valid" CHECK ((LENGTH("key") >= 1 AND LENGTH("key") <= 32 AND instr("key", char(0)) = 0)),
  CONSTRAINT "historicaledition_reason_valid" CHECK ("reason" IN ('as_printed', 'erratum', 'transcription_corrected')),
  CONSTRAINT "historicaledition_note_valid" CHECK ((LENGTH("note") >= 1 AND LENGTH("note") <= 300 AND instr("note", char(0)) = 0)),
  CONSTRAINT "historicaledition_sha256_valid" CHECK ((LENGTH("sha256") >= 1 AND LENGTH("sha256") <= 64 AND instr("sha256", char(0)) = 0)),
  CONSTRAINT "historicaledition_text_valid" CHECK ((LENGTH("text") >= 1 AND instr("text", char(0)) = 0))
);
INSERT INTO "hearings_historicaledition" VALUES('jieyang-jie-yang-ri-bao-2025-10-31-edition-1','2026-11-28 19:20:59.032579','2026-11-28 19:20:59.032584',NULL,'5999f4c6c36f609c7aa6ecc40a8619e5',1,'as_printed','2025-10-31',NULL,'c8b0a1036c74d79cbf458efdba93f3d65c3b1891f768457d786055dc5a6c7bf2','30日，开展专题询问。   夯实产业根基   委员林树宏：我市重点产业项目的情况如何？   局长刘小杰：一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元，建成3个产业园。   满意38票，基本满意5票，不满意0票，弃权1票
',1,'2026-11-28 19:20:59.041217',NULL,'+',NULL,'jieyang-jie-yang-ri-bao-2025-10-31');
INSERT INTO "hearings_historicaledition" VALUES('jieyang-jie-yang-ri-bao-2025-11-28-edition-1','2026-11-28 19:20:59.060455','2026-11-28 19:20:59.060459',NULL,'b8fe3e2e8592a040a3b538b5f6819cfd',1,'as_printed','2025-11-28',NULL,'68d36935b5931a40a1b77a3781f3fa178d73588e38238834204f9bd5ac83bdf3','审议意见',2,'2026-11-28 19:20:59.067010',NULL,'+',NULL,'jieyang-jie-yang-ri-bao-2025-11-28');
INSERT INTO "hearings_historicaledition" VALUES('jieyang-jie-yang-ri-bao-2026-05-29-edition-1','2026-11-28 19:20:59.071231','2026-11-28 19:20:59.071235',NULL,'4ae57aa47ca62d0379f926c8c2c9e772',1,'as_printed','2026-05-29',NULL,'6932daed792d6bef2fd8955210366c2929e7edfea893baa1d662de0f13afd569','落实情况报告',3,'2026-11-28 19:20:59.077685',NULL,'+',NULL,'jieyang-jie-yang-ri-bao-2026-05-29');
INSERT INTO "hearings_historicaledition" VALUES('jieyang-jie-yang-ri-bao-2026-01-28-edition-1','2026-11-28 19:20:59.172960','2026-11-28 19:20:59.172965',NULL,'30638522ef30b0c28c98556ade907000',1,'as_printed','2026-01-28',NULL,'78519b9d09bf842d0069bfe4a9be54b84390b01aefbc8c9c783d069271b06a88','首个产业园已开工建设。',4,'2026-11-28 19:20:59.180288',NULL,'+',NULL,'jieyang-jie-yang-ri-bao-2026-01-28');
CREATE TABLE "hearings_historicalfigure" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "quote" text NOT NULL,
  "value" decimal NOT NULL,
  "unit" text NOT NULL,
  "stated_value" decimal NOT NULL,
  "stated_unit" text NULL,
  "kind" text NOT NULL,
  "qualifier" text NOT NULL,
  "measures" text NOT NULL,
  "period" text NULL,
  "period_from" date NULL,
  "period_to" date NULL,
  "basis" text NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "answer_id" varchar(100) NULL,
  "commitment_id" varchar(100) NULL,
  "edition_id" varchar(100) NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "historicalfigure_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalfigure_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0)),
  CONSTRAINT "historicalfigure_unit_valid" CHECK ((LENGTH("unit") >= 1 AND LENGTH("unit") <= 20 AND instr("unit", char(0)) = 0)),
  CONSTRAINT "historicalfigure_stated_unit_valid" CHECK ((LENGTH("stated_unit") >= 1 AND LENGTH("stated_unit") <= 20 AND instr("stated_unit", char(0)) = 0)),
  CONSTRAINT "historicalfigure_kind_valid" CHECK ("kind" IN ('area', 'change', 'count', 'duration', 'length', 'money', 'rank', 'share')),
  CONSTRAINT "historicalfigure_qualifier_valid" CHECK ("qualifier" IN ('about', 'at_least', 'at_most', 'exact', 'nearly', 'over', 'under')),
  CONSTRAINT "historicalfigure_measures_valid" CHECK ((LENGTH("measures") >= 1 AND LENGTH("measures") <= 200 AND instr("measures", char(0)) = 0)),
  CONSTRAINT "historicalfigure_period_valid" CHECK ((LENGTH("period") >= 1 AND LENGTH("period") <= 100 AND instr("period", char(0)) = 0)),
  CONSTRAINT "historicalfigure_basis_valid" CHECK ((LENGTH("basis") >= 1 AND LENGTH("basis") <= 500 AND instr("basis", char(0)) = 0))
);
INSERT INTO "hearings_historicalfigure" VALUES(79,86,'jieyang-2025-10-30-f1','2026-11-28 19:20:59.204411','2026-11-28 19:20:59.204417',NULL,1,'27.84亿元',2784000000,'CNY',27.84,'亿元','money','exact','投入',NULL,NULL,NULL,NULL,1,'2026-11-28 19:20:59.212259',NULL,'+','jieyang-2025-10-30-a1','jieyang-2025-10-30-c1','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','jieyang-2025-10-30',NULL);
CREATE TABLE "hearings_historicalhearing" (
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "title" text NOT NULL,
  "subject" text NULL,
  "kind" text NOT NULL,
  "term" smallint unsigned NULL CHECK ("term" >= 0),
  "session" smallint unsigned NULL CHECK ("session" >= 0),
  "held_on" date NOT NULL,
  "held_on_note" text NULL,
  "members_stated" smallint unsigned NULL CHECK ("members_stated" >= 0),
  "organizations_stated" smallint unsigned NULL CHECK ("organizations_stated" >= 0),
  "state" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "area_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "convened_by_id" varchar(100) NULL,
  CONSTRAINT "historicalhearing_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalhearing_title_valid" CHECK ((LENGTH("title") >= 1 AND LENGTH("title") <= 300 AND instr("title", char(0)) = 0)),
  CONSTRAINT "historicalhearing_subject_valid" CHECK ((LENGTH("subject") >= 1 AND LENGTH("subject") <= 300 AND instr("subject", char(0)) = 0)),
  CONSTRAINT "historicalhearing_kind_valid" CHECK ("kind" IN ('special_inquiry')),
  CONSTRAINT "historicalhearing_held_on_note_valid" CHECK ((LENGTH("held_on_note") >= 1 AND LENGTH("held_on_note") <= 500 AND instr("held_on_note", char(0)) = 0)),
  CONSTRAINT "historicalhearing_state_valid" CHECK ("state" IN ('draft', 'in_review', 'published', 'returned', 'withdrawn'))
);
INSERT INTO "hearings_historicalhearing" VALUES('jieyang-2025-10-30','2026-11-28 19:20:59.046466','2026-11-28 19:20:59.046470',NULL,'专题询问：加快产业集聚',NULL,'special_inquiry',NULL,NULL,'2025-10-30',NULL,NULL,NULL,'published',1,'2026-11-28 19:20:59.048884',NULL,'+','jieyang',NULL,'jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui');
INSERT INTO "hearings_historicalhearing" VALUES('jieyang-2025-10-30','2026-11-28 19:20:59.046466','2026-11-28 19:20:59.046470',NULL,'专题询问：加快产业集聚',NULL,'special_inquiry',NULL,NULL,'2025-10-30',NULL,NULL,NULL,'published',2,'2026-11-28 19:20:59.053739',NULL,'~','jieyang',NULL,'jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui');
INSERT INTO "hearings_historicalhearing" VALUES('jieyang-2025-10-30','2026-11-28 19:20:59.046466','2026-11-28 19:20:59.046470',NULL,'专题询问：加快产业集聚',NULL,'special_inquiry',NULL,NULL,'2025-10-30',NULL,NULL,NULL,'published',3,'2026-11-28 19:20:59.079236',NULL,'~','jieyang',NULL,'jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui');
INSERT INTO "hearings_historicalhearing" VALUES('jieyang-2025-10-30','2026-11-28 19:20:59.046466','2026-11-28 19:20:59.046470',NULL,'专题询问：加快产业集聚',NULL,'special_inquiry',NULL,NULL,'2025-10-30',NULL,NULL,NULL,'published',4,'2026-11-28 19:20:59.083437',NULL,'~','jieyang',NULL,'jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui');
CREATE TABLE "hearings_historicalhearing_opinions" (
  "id" bigint NOT NULL,
  "m2m_history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "hearing_id" varchar(100) NULL,
  "history_id" integer NOT NULL,
  "source_id" varchar(100) NULL
);
INSERT INTO "hearings_historicalhearing_opinions" VALUES(1,1,'jieyang-2025-10-30',3,'jieyang-jie-yang-ri-bao-2025-11-28');
INSERT INTO "hearings_historicalhearing_opinions" VALUES(1,2,'jieyang-2025-10-30',4,'jieyang-jie-yang-ri-bao-2025-11-28');
CREATE TABLE "hearings_historicalhearing_reports" (
  "id" bigint NOT NULL,
  "m2m_history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "hearing_id" varchar(100) NULL,
  "history_id" integer NOT NULL,
  "source_id" varchar(100) NULL
);
INSERT INTO "hearings_historicalhearing_reports" VALUES(1,1,'jieyang-2025-10-30',4,'jieyang-jie-yang-ri-bao-2026-05-29');
CREATE TABLE "hearings_historicalhearing_sources" (
  "id" bigint NOT NULL,
  "m2m_history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "hearing_id" varchar(100) NULL,
  "history_id" integer NOT NULL,
  "source_id" varchar(100) NULL
);
INSERT INTO "hearings_historicalhearing_sources" VALUES(1,1,'jieyang-2025-10-30',2,'jieyang-jie-yang-ri-bao-2025-10-31');
INSERT INTO "hearings_historicalhearing_sources" VALUES(1,2,'jieyang-2025-10-30',3,'jieyang-jie-yang-ri-bao-2025-10-31');
INSERT INTO "hearings_historicalhearing_sources" VALUES(1,3,'jieyang-2025-10-30',4,'jieyang-jie-yang-ri-bao-2025-10-31');
CREATE TABLE "hearings_historicalorganization" (
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "key" text NOT NULL,
  "name" text NOT NULL,
  "short_name" text NULL,
  "other_names" text NULL,
  "name_en" text NULL,
  "classification" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "area_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "merged_into_id" varchar(100) NULL,
  "parent_id" varchar(100) NULL,
  CONSTRAINT "historicalorganization_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalorganization_key_valid" CHECK ((LENGTH("key") >= 1 AND LENGTH("key") <= 32 AND instr("key", char(0)) = 0)),
  CONSTRAINT "historicalorganization_name_valid" CHECK ((LENGTH("name") >= 1 AND LENGTH("name") <= 200 AND instr("name", char(0)) = 0)),
  CONSTRAINT "historicalorganization_short_name_valid" CHECK ((LENGTH("short_name") >= 1 AND LENGTH("short_name") <= 100 AND instr("short_name", char(0)) = 0)),
  CONSTRAINT "historicalorganization_other_names_valid" CHECK ((LENGTH("other_names") >= 1 AND LENGTH("other_names") <= 500 AND instr("other_names", char(0)) = 0)),
  CONSTRAINT "historicalorganization_name_en_valid" CHECK ((LENGTH("name_en") >= 1 AND LENGTH("name_en") <= 200 AND instr("name_en", char(0)) = 0)),
  CONSTRAINT "historicalorganization_classification_valid" CHECK ("classification" IN ('committee', 'company', 'congress', 'department', 'government', 'media', 'other'))
);
INSERT INTO "hearings_historicalorganization" VALUES('jieyang-jie-yang-ri-bao','2026-11-28 19:20:59.022182','2026-11-28 19:20:59.022187',NULL,'72ae0481b69daebb5aa7fc3310a1f66a','揭阳日报',NULL,NULL,NULL,'media',1,'2026-11-28 19:20:59.025510',NULL,'+','jieyang',NULL,NULL,NULL);
INSERT INTO "hearings_historicalorganization" VALUES('jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui','2026-11-28 19:20:59.043190','2026-11-28 19:20:59.043194',NULL,'b7c6db39feafa574c861047b3ba246ee','揭阳市人民代表大会常务委员会',NULL,NULL,NULL,'committee',2,'2026-11-28 19:20:59.045805',NULL,'+','jieyang',NULL,NULL,NULL);
INSERT INTO "hearings_historicalorganization" VALUES('jieyang-fa-zhan-he-gai-ge-ju','2026-11-28 19:20:59.092554','2026-11-28 19:20:59.092558',NULL,'b14960f1991e194c19651ba696ad81fa','揭阳市发展和改革局',NULL,NULL,NULL,'department',3,'2026-11-28 19:20:59.095114',NULL,'+','jieyang',NULL,NULL,NULL);
INSERT INTO "hearings_historicalorganization" VALUES('jieyang-ren-min-dai-biao-da-hui-cai-zheng-jing-ji-wei-yuan-hui','2026-11-28 19:20:59.214552','2026-11-28 19:20:59.214556',NULL,'75f3f4ca38e1000d704fa8ebcd478b08','揭阳市人民代表大会财政经济委员会',NULL,NULL,NULL,'committee',4,'2026-11-28 19:20:59.217607',NULL,'+','jieyang',NULL,NULL,NULL);
CREATE TABLE "hearings_historicalperson" (
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "key" text NOT NULL,
  "name" text NOT NULL,
  "name_pinyin" text NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "area_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "merged_into_id" varchar(100) NULL,
  CONSTRAINT "historicalperson_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalperson_key_valid" CHECK ((LENGTH("key") >= 1 AND LENGTH("key") <= 32 AND instr("key", char(0)) = 0)),
  CONSTRAINT "historicalperson_name_valid" CHECK ((LENGTH("name") >= 1 AND LENGTH("name") <= 100 AND instr("name", char(0)) = 0)),
  CONSTRAINT "historicalperson_name_pinyin_valid" CHECK ((LENGTH("name_pinyin") >= 1 AND LENGTH("name_pinyin") <= 100 AND instr("name_pinyin", char(0)) = 0))
);
INSERT INTO "hearings_historicalperson" VALUES('jieyang-liu-xiaojie','2026-11-28 19:20:59.087438','2026-11-28 19:20:59.087442',NULL,'ba5fa378c1b720b2636cec8af5856504','刘小杰','Liu Xiaojie',1,'2026-11-28 19:20:59.090601',NULL,'+','jieyang',NULL,NULL);
INSERT INTO "hearings_historicalperson" VALUES('jieyang-lin-shuhong','2026-11-28 19:20:59.095818','2026-11-28 19:20:59.095821',NULL,'d36847c6e1b818bd87d05511536660df','林树宏','Lin Shuhong',2,'2026-11-28 19:20:59.098584',NULL,'+','jieyang',NULL,NULL);
CREATE TABLE "hearings_historicalquestion" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "text" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "edition_id" varchar(100) NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "section_id" varchar(100) NULL,
  "speaker_id" varchar(100) NULL,
  CONSTRAINT "historicalquestion_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalquestion_text_valid" CHECK ((LENGTH("text") >= 1 AND instr("text", char(0)) = 0))
);
INSERT INTO "hearings_historicalquestion" VALUES(29,43,'jieyang-2025-10-30-q1','2026-11-28 19:20:59.125277','2026-11-28 19:20:59.125282',NULL,1,'我市重点产业项目的情况如何？',1,'2026-11-28 19:20:59.129628',NULL,'+','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','jieyang-2025-10-30',NULL,'jieyang-2025-10-30-s1','jieyang-2025-10-30-p1');
CREATE TABLE "hearings_historicalsection" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "title" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "edition_id" varchar(100) NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "historicalsection_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalsection_title_valid" CHECK ((LENGTH("title") >= 1 AND LENGTH("title") <= 300 AND instr("title", char(0)) = 0))
);
INSERT INTO "hearings_historicalsection" VALUES(14,20,'jieyang-2025-10-30-s1','2026-11-28 19:20:59.112206','2026-11-28 19:20:59.112211',NULL,1,'夯实产业根基',1,'2026-11-28 19:20:59.116177',NULL,'+','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','jieyang-2025-10-30',NULL);
CREATE TABLE "hearings_historicalsource" (
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "key" text NOT NULL,
  "title" text NULL,
  "kind" text NOT NULL,
  "url" text NULL,
  "published_on" date NULL,
  "retrieved_on" date NULL,
  "licence_note" text NULL,
  "credits" text NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "publisher_id" varchar(100) NULL,
  CONSTRAINT "historicalsource_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalsource_key_valid" CHECK ((LENGTH("key") >= 1 AND LENGTH("key") <= 32 AND instr("key", char(0)) = 0)),
  CONSTRAINT "historicalsource_title_valid" CHECK ((LENGTH("title") >= 1 AND LENGTH("title") <= 300 AND instr("title", char(0)) = 0)),
  CONSTRAINT "historicalsource_kind_valid" CHECK ("kind" IN ('minutes', 'news', 'newspaper_record', 'opinion', 'reply', 'report')),
  CONSTRAINT "historicalsource_url_valid" CHECK ((LENGTH("url") >= 1 AND LENGTH("url") <= 500 AND instr("url", char(0)) = 0)),
  CONSTRAINT "historicalsource_licence_note_valid" CHECK ((LENGTH("licence_note") >= 1 AND LENGTH("licence_note") <= 500 AND instr("licence_note", char(0)) = 0)),
  CONSTRAINT "historicalsource_credits_valid" CHECK ((LENGTH("credits") >= 1 AND LENGTH("credits") <= 300 AND instr("credits", char(0)) = 0))
);
INSERT INTO "hearings_historicalsource" VALUES('jieyang-jie-yang-ri-bao-2025-10-31','2026-11-28 19:20:59.026547','2026-11-28 19:20:59.026553',NULL,'0115ef1cd219c964f2f01a8da3e43d73','专题询问现场','newspaper_record',NULL,'2025-10-31',NULL,NULL,'撰文',1,'2026-11-28 19:20:59.031194',NULL,'+',NULL,'jieyang-jie-yang-ri-bao');
INSERT INTO "hearings_historicalsource" VALUES('jieyang-jie-yang-ri-bao-2025-11-28','2026-11-28 19:20:59.056941','2026-11-28 19:20:59.056946',NULL,'51ccc960d1fd202c4a34301c3c06eacd',NULL,'opinion',NULL,'2025-11-28',NULL,NULL,NULL,2,'2026-11-28 19:20:59.059470',NULL,'+',NULL,'jieyang-jie-yang-ri-bao');
INSERT INTO "hearings_historicalsource" VALUES('jieyang-jie-yang-ri-bao-2026-05-29','2026-11-28 19:20:59.067681','2026-11-28 19:20:59.067685',NULL,'98638dcad2906ed678c61b9f9ed192f3',NULL,'report',NULL,'2026-05-29',NULL,NULL,NULL,3,'2026-11-28 19:20:59.070251',NULL,'+',NULL,'jieyang-jie-yang-ri-bao');
INSERT INTO "hearings_historicalsource" VALUES('jieyang-jie-yang-ri-bao-2026-01-28','2026-11-28 19:20:59.168065','2026-11-28 19:20:59.168071',NULL,'ef80a04547c0a6491809cab509d40d33',NULL,'newspaper_record',NULL,'2026-01-28',NULL,NULL,NULL,4,'2026-11-28 19:20:59.171747',NULL,'+',NULL,'jieyang-jie-yang-ri-bao');
CREATE TABLE "hearings_historicalspeaker" (
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "role" text NOT NULL,
  "capacity" text NOT NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "organization_id" varchar(100) NULL,
  "person_id" varchar(100) NULL,
  CONSTRAINT "historicalspeaker_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalspeaker_role_valid" CHECK ((LENGTH("role") >= 1 AND LENGTH("role") <= 200 AND instr("role", char(0)) = 0)),
  CONSTRAINT "historicalspeaker_capacity_valid" CHECK ("capacity" IN ('questioner', 'respondent'))
);
INSERT INTO "hearings_historicalspeaker" VALUES('jieyang-2025-10-30-p1','2026-11-28 19:20:59.099249','2026-11-28 19:20:59.099253',NULL,1,'市人大常委会委员','questioner',1,'2026-11-28 19:20:59.104476',NULL,'+','jieyang-2025-10-30',NULL,'jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui','jieyang-lin-shuhong');
INSERT INTO "hearings_historicalspeaker" VALUES('jieyang-2025-10-30-p2','2026-11-28 19:20:59.105398','2026-11-28 19:20:59.105401',NULL,2,'市发改局局长','respondent',2,'2026-11-28 19:20:59.109825',NULL,'+','jieyang-2025-10-30',NULL,'jieyang-fa-zhan-he-gai-ge-ju','jieyang-liu-xiaojie');
CREATE TABLE "hearings_historicaltopic" (
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "name" text NOT NULL,
  "name_en" text NULL,
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "merged_into_id" varchar(100) NULL,
  "parent_id" varchar(100) NULL,
  CONSTRAINT "historicaltopic_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicaltopic_name_valid" CHECK ((LENGTH("name") >= 1 AND LENGTH("name") <= 100 AND instr("name", char(0)) = 0)),
  CONSTRAINT "historicaltopic_name_en_valid" CHECK ((LENGTH("name_en") >= 1 AND LENGTH("name_en") <= 100 AND instr("name_en", char(0)) = 0))
);
INSERT INTO "hearings_historicaltopic" VALUES('industry-clusters','2026-11-28 19:20:59.017681','2026-11-28 19:20:59.017686',NULL,'产业集群','Industry Clusters',1,'2026-11-28 19:20:59.019816',NULL,'+',NULL,NULL,NULL);
CREATE TABLE "hearings_historicalvote" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "quote" text NOT NULL,
  "satisfied" smallint unsigned NULL CHECK ("satisfied" >= 0),
  "basically_satisfied" smallint unsigned NULL CHECK ("basically_satisfied" >= 0),
  "unsatisfied" smallint unsigned NULL CHECK ("unsatisfied" >= 0),
  "abstained" smallint unsigned NULL CHECK ("abstained" >= 0),
  "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "history_date" datetime NOT NULL,
  "history_change_reason" varchar(100) NULL,
  "history_type" varchar(1) NOT NULL,
  "agenda_item_id" varchar(100) NULL,
  "answer_id" varchar(100) NULL,
  "edition_id" varchar(100) NULL,
  "hearing_id" varchar(100) NULL,
  "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "organization_id" varchar(100) NULL,
  CONSTRAINT "historicalvote_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "historicalvote_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0))
);
INSERT INTO "hearings_historicalvote" VALUES(98,121,'jieyang-2025-10-30-v1','2026-11-28 19:20:59.219870','2026-11-28 19:20:59.219875',NULL,1,'满意38票，基本满意5票，不满意0票，弃权1票',38,5,0,1,1,'2026-11-28 19:20:59.228447',NULL,'+',NULL,'jieyang-2025-10-30-a1','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','jieyang-2025-10-30',NULL,'jieyang-ren-min-dai-biao-da-hui-cai-zheng-jing-ji-wei-yuan-hui');
CREATE TABLE "hearings_organization" (
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "key" text NOT NULL UNIQUE,
  "name" text NOT NULL,
  "short_name" text NULL,
  "other_names" text NULL,
  "name_en" text NULL,
  "classification" text NOT NULL,
  "area_id" varchar(100) NULL REFERENCES "hearings_area" ("id") DEFERRABLE INITIALLY DEFERRED,
  "merged_into_id" varchar(100) NULL REFERENCES "hearings_organization" ("id") DEFERRABLE INITIALLY DEFERRED,
  "parent_id" varchar(100) NULL REFERENCES "hearings_organization" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "organization_name_valid" CHECK ((LENGTH("name") >= 1 AND LENGTH("name") <= 200 AND instr("name", char(0)) = 0)),
  CONSTRAINT "organization_short_name_valid" CHECK ((LENGTH("short_name") >= 1 AND LENGTH("short_name") <= 100 AND instr("short_name", char(0)) = 0)),
  CONSTRAINT "organization_other_names_valid" CHECK ((LENGTH("other_names") >= 1 AND LENGTH("other_names") <= 500 AND instr("other_names", char(0)) = 0)),
  CONSTRAINT "organization_name_en_valid" CHECK ((LENGTH("name_en") >= 1 AND LENGTH("name_en") <= 200 AND instr("name_en", char(0)) = 0)),
  CONSTRAINT "organization_classification_valid" CHECK ("classification" IN ('committee', 'company', 'congress', 'department', 'government', 'media', 'other')),
  CONSTRAINT "organization_key_valid" CHECK ((LENGTH("key") >= 1 AND LENGTH("key") <= 32 AND instr("key", char(0)) = 0)),
  CONSTRAINT "organization_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\')))
);
INSERT INTO "hearings_organization" VALUES('jieyang-jie-yang-ri-bao','2026-11-28 19:20:59.022182','2026-11-28 19:20:59.022187',NULL,'72ae0481b69daebb5aa7fc3310a1f66a','揭阳日报',NULL,NULL,NULL,'media','jieyang',NULL,NULL);
INSERT INTO "hearings_organization" VALUES('jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui','2026-11-28 19:20:59.043190','2026-11-28 19:20:59.043194',NULL,'b7c6db39feafa574c861047b3ba246ee','揭阳市人民代表大会常务委员会',NULL,NULL,NULL,'committee','jieyang',NULL,NULL);
INSERT INTO "hearings_organization" VALUES('jieyang-fa-zhan-he-gai-ge-ju','2026-11-28 19:20:59.092554','2026-11-28 19:20:59.092558',NULL,'b14960f1991e194c19651ba696ad81fa','揭阳市发展和改革局',NULL,NULL,NULL,'department','jieyang',NULL,NULL);
INSERT INTO "hearings_organization" VALUES('jieyang-ren-min-dai-biao-da-hui-cai-zheng-jing-ji-wei-yuan-hui','2026-11-28 19:20:59.214552','2026-11-28 19:20:59.214556',NULL,'75f3f4ca38e1000d704fa8ebcd478b08','揭阳市人民代表大会财政经济委员会',NULL,NULL,NULL,'committee','jieyang',NULL,NULL);
CREATE TABLE "hearings_person" (
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "key" text NOT NULL UNIQUE,
  "name" text NOT NULL,
  "name_pinyin" text NULL,
  "area_id" varchar(100) NOT NULL REFERENCES "hearings_area" ("id") DEFERRABLE INITIALLY DEFERRED,
  "merged_into_id" varchar(100) NULL REFERENCES "hearings_person" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "person_name_valid" CHECK ((LENGTH("name") >= 1 AND LENGTH("name") <= 100 AND instr("name", char(0)) = 0)),
  CONSTRAINT "person_name_pinyin_valid" CHECK ((LENGTH("name_pinyin") >= 1 AND LENGTH("name_pinyin") <= 100 AND instr("name_pinyin", char(0)) = 0)),
  CONSTRAINT "person_key_valid" CHECK ((LENGTH("key") >= 1 AND LENGTH("key") <= 32 AND instr("key", char(0)) = 0)),
  CONSTRAINT "person_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\')))
);
INSERT INTO "hearings_person" VALUES('jieyang-liu-xiaojie','2026-11-28 19:20:59.087438','2026-11-28 19:20:59.087442',NULL,'ba5fa378c1b720b2636cec8af5856504','刘小杰','Liu Xiaojie','jieyang',NULL);
INSERT INTO "hearings_person" VALUES('jieyang-lin-shuhong','2026-11-28 19:20:59.095818','2026-11-28 19:20:59.095821',NULL,'d36847c6e1b818bd87d05511536660df','林树宏','Lin Shuhong','jieyang',NULL);
CREATE TABLE "hearings_question" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "text" text NOT NULL,
  "edition_id" varchar(100) NOT NULL REFERENCES "hearings_edition" ("id") DEFERRABLE INITIALLY DEFERRED,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "section_id" varchar(100) NULL REFERENCES "hearings_section" ("id") DEFERRABLE INITIALLY DEFERRED,
  "speaker_id" varchar(100) NOT NULL REFERENCES "hearings_speaker" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "question_text_valid" CHECK ((LENGTH("text") >= 1 AND instr("text", char(0)) = 0)),
  CONSTRAINT "question_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "question_span_fits_words" CHECK ("end" = ("start" + LENGTH("text"))),
  CONSTRAINT "question_number_once" UNIQUE ("hearing_id", "number")
);
INSERT INTO "hearings_question" VALUES(29,43,'jieyang-2025-10-30-q1','2026-11-28 19:20:59.125277','2026-11-28 19:20:59.125282',NULL,1,'我市重点产业项目的情况如何？','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','jieyang-2025-10-30','jieyang-2025-10-30-s1','jieyang-2025-10-30-p1');
CREATE TABLE "hearings_release" (
  "number" integer unsigned NOT NULL PRIMARY KEY CHECK ("number" >= 0),
  "at" datetime NOT NULL UNIQUE,
  "reason" text NOT NULL,
  "digest" text NOT NULL,
  "added" integer unsigned NOT NULL CHECK ("added" >= 0),
  "changed" integer unsigned NOT NULL CHECK ("changed" >= 0),
  "removed" integer unsigned NOT NULL CHECK ("removed" >= 0),
  "shape" text NULL,
  CONSTRAINT "release_reason_valid" CHECK ("reason" IN ('correction', 'day', 'event_published', 'event_withdrawn', 'loaded', 'published', 'withdrawn')),
  CONSTRAINT "release_digest_valid" CHECK ((LENGTH("digest") >= 1 AND LENGTH("digest") <= 64 AND instr("digest", char(0)) = 0)),
  CONSTRAINT "release_shape_valid" CHECK ((LENGTH("shape") >= 1 AND LENGTH("shape") <= 64 AND instr("shape", char(0)) = 0))
);
INSERT INTO "hearings_release" VALUES(1,'2026-11-28 19:20:59.230057','event_published','088476e307cf638b5396cd5add6f27212ece7f6a15b09935d11e66d8f4e4c12a',27,0,0,'a37aa703876827cc19df1fdebcc1c3802a603f369cde49ba9d7327bb166516de');
CREATE TABLE "hearings_reviewnote" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "comment" text NOT NULL,
  "written_at" datetime NOT NULL,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "submitted_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  "written_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "reviewnote_comment_valid" CHECK ((LENGTH("comment") >= 1 AND LENGTH("comment") <= 2000 AND instr("comment", char(0)) = 0))
);
INSERT INTO "hearings_reviewnote" VALUES(1,'请补主题。','2026-11-28 19:20:59.418513','jieyang-2025-10-30',NULL,NULL);
CREATE TABLE "hearings_searchentry" (
  "id" bigint NOT NULL PRIMARY KEY,
  "record" text NOT NULL,
  "text" text NOT NULL,
  CONSTRAINT "searchentry_record_valid" CHECK ((LENGTH("record") >= 1 AND LENGTH("record") <= 200 AND instr("record", char(0)) = 0)),
  CONSTRAINT "searchentry_text_valid" CHECK ((LENGTH("text") >= 1 AND instr("text", char(0)) = 0))
);
INSERT INTO "hearings_searchentry" VALUES(3629056874663378944,'jieyang','揭阳市
jieyang');
INSERT INTO "hearings_searchentry" VALUES(5060357131237064704,'industry-clusters','产业集群
industry clusters');
INSERT INTO "hearings_searchentry" VALUES(2053641430013837312,'jieyang-fa-zhan-he-gai-ge-ju','揭阳市发展和改革局');
INSERT INTO "hearings_searchentry" VALUES(2053641430013837313,'jieyang-jie-yang-ri-bao','揭阳日报');
INSERT INTO "hearings_searchentry" VALUES(2053641430013837314,'jieyang-ren-min-dai-biao-da-hui-cai-zheng-jing-ji-wei-yuan-hui','揭阳市人民代表大会财政经济委员会');
INSERT INTO "hearings_searchentry" VALUES(2053641430013837315,'jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui','揭阳市人民代表大会常务委员会');
INSERT INTO "hearings_searchentry" VALUES(7649082492044967936,'jieyang-lin-shuhong','林树宏
lin shuhong');
INSERT INTO "hearings_searchentry" VALUES(7649082492044967937,'jieyang-liu-xiaojie','刘小杰
liu xiaojie');
INSERT INTO "hearings_searchentry" VALUES(7346165786408386560,'jieyang-jie-yang-ri-bao-2025-10-31','专题询问现场
30日,开展专题询问。   夯实产业根基   委员林树宏:我市重点产业项目的情况如何?   局长刘小杰:一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元,建成3个产业园。   满意38票,基本满意5票,不满意0票,弃权1票

撰文');
INSERT INTO "hearings_searchentry" VALUES(7346165784529338368,'jieyang-jie-yang-ri-bao-2025-11-28','审议意见');
INSERT INTO "hearings_searchentry" VALUES(7346165780435697664,'jieyang-jie-yang-ri-bao-2026-01-28','首个产业园已开工建设。');
INSERT INTO "hearings_searchentry" VALUES(7346165772315525120,'jieyang-jie-yang-ri-bao-2026-05-29','落实情况报告');
INSERT INTO "hearings_searchentry" VALUES(6045801024701071360,'jieyang-jie-yang-ri-bao-2025-10-31-edition-1','30日,开展专题询问。   夯实产业根基   委员林树宏:我市重点产业项目的情况如何?   局长刘小杰:一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元,建成3个产业园。   满意38票,基本满意5票,不满意0票,弃权1票
');
INSERT INTO "hearings_searchentry" VALUES(6045801024701071361,'jieyang-jie-yang-ri-bao-2025-11-28-edition-1','审议意见');
INSERT INTO "hearings_searchentry" VALUES(6045801024701071362,'jieyang-jie-yang-ri-bao-2026-01-28-edition-1','首个产业园已开工建设。');
INSERT INTO "hearings_searchentry" VALUES(6045801024701071363,'jieyang-jie-yang-ri-bao-2026-05-29-edition-1','落实情况报告');
INSERT INTO "hearings_searchentry" VALUES(7723905205221195776,'jieyang-2025-10-30','专题询问:加快产业集聚');
INSERT INTO "hearings_searchentry" VALUES(4870874841281986560,'jieyang-2025-10-30-s1','夯实产业根基');
INSERT INTO "hearings_searchentry" VALUES(4455136300680347648,'jieyang-2025-10-30-i1','开展专题询问');
INSERT INTO "hearings_searchentry" VALUES(1954231132606169088,'jieyang-2025-10-30-p1','林树宏
揭阳市人民代表大会常务委员会
市人大常委会委员');
INSERT INTO "hearings_searchentry" VALUES(1954231132606169089,'jieyang-2025-10-30-p2','刘小杰
揭阳市发展和改革局
市发改局局长');
INSERT INTO "hearings_searchentry" VALUES(6113023913506111488,'jieyang-2025-10-30-q1','我市重点产业项目的情况如何?');
INSERT INTO "hearings_searchentry" VALUES(5045952276796014592,'jieyang-2025-10-30-a1','一、我市已出台扶持政策。二、我市将于2026年底前投入27.84亿元,建成3个产业园。');
INSERT INTO "hearings_searchentry" VALUES(5027093453356400640,'jieyang-2025-10-30-c1','我市将于2026年底前投入27.84亿元,建成3个产业园');
INSERT INTO "hearings_searchentry" VALUES(6290071673857114112,'jieyang-2025-10-30-e1','已开工
首个产业园已开工建设。');
INSERT INTO "hearings_searchentry" VALUES(43578990694236160,'jieyang-2025-10-30-f1','27.84亿元
投入');
INSERT INTO "hearings_searchentry" VALUES(8849523637087109120,'jieyang-2025-10-30-v1','满意38票,基本满意5票,不满意0票,弃权1票');
CREATE VIRTUAL TABLE hearings_searchtokens USING fts5(tokens, content='', tokenize='ascii');
INSERT OR REPLACE INTO "hearings_searchtokens_config" VALUES('version',4);
INSERT OR REPLACE INTO "hearings_searchtokens_data" VALUES(1,X'1B845D');
INSERT OR REPLACE INTO "hearings_searchtokens_data" VALUES(10,X'00000000010D0D000D0101010201010301010401010501010601010701010801010901010A01010B01010C01010D0101');
INSERT OR REPLACE INTO "hearings_searchtokens_data" VALUES(137438953473,X'000001F20330616E99979FFFFFF0808000020A0102636CA38EBFFFFFF0808000021001026475A38EBFFFFFF0808000020901026572A38EBFFFFFF0808000021502017999979FFFFFF08080000208010467EFBCAB99979FFFFFF0808000020C0102696599979FFFFFF0808000020702016EA38EBFFFFFF0808000020701026A6999979FFFFFF0808000020601026C75A38EBFFFFFF0808000021101026E64A38EBFFFFFF0808000020802016799979FFFFFF0808000020B01027273A38EBFFFFFF08080000216020179A38EBFFFFFF0808000020D01027374A38EBFFFFFF0808000040B0A0203EFBCABA38EBFFFFFF0808000021701027465A38EBFFFFFF08080000214020172A38EBFFFFFF0808000020C01027573A38EBFFFFFF0808000040A0A0102796199979FFFFFF080800002090203EFBD87A38EBFFFFFF0808000020E0106E4B89AE99B86A38EBFFFFFF080800002030205BAA7E4B89AA38EBFFFFFF080800002020106E5B882EFBCAB99979FFFFFF080800002040106E68FADE998B399979FFFFFF080800002020106E7BEA4EFBCABA38EBFFFFFF080800002050106E998B3E5B88299979FFFFFF0808000020302059B86E7BEA4A38EBFFFFFF080800002040104EFBCAB69A38EBFFFFFF0808000020604016A99979FFFFFF080800002050203BD8763A38EBFFFFFF0808000020F040F0F0F0F0E110F0E0F0F0F0E0F0E10100F0E100F1013121313131312110E');
INSERT OR REPLACE INTO "hearings_searchtokens_data" VALUES(274877906945,X'000003F20330616FB589DFFFFFF0808001020C010465EFBCABB589DFFFFFF08080010210010467EFBCABB589DFFFFFF080800002100102686FB589DFFFFFF0808000020D020175B589DFFFFFF0808000020B01026961B589DFFFFFF0808001020B020165B589DFFFFFF0808001020F02016EB589DFFFFFF08080000207020175B589DFFFFFF0808001020701026A69B589DFFFFFF0808001020E01026C69B589DFFFFFF0808000020601020601026E67B589DFFFFFF0808000020F0203EFBD87B589DFFFFFF0808000020801026F6AB589DFFFFFF0808001020D02016EB589DFFFFFF0808000020E01027368B589DFFFFFF0808000020A01027568B589DFFFFFF0808000020C0203EFBD87B589DFFFFFF0808001020801027869B589DFFFFFF0808001020A0106E4BABAE6B0918E9FFFFFFFF080800202050102050205BBA3E8A1A88E9FFFFFFFF080800202070102070205BC9AE5B8B88E9FFFFFFFF0808003020A0403E8B4A28E9FFFFFFFF0808002020A0403EFBCAB8E9FFFFFFFF0808002021101020F0106E58898E5B08FB589DFFFFFF0808001020202058AA1E5A7948E9FFFFFFFF0808003020C02058F91E5B1958E9FFFFFFFF0808000020502059198E4BC9A8E9FFFFFFFF0808002021001020E0205928CE694B98E9FFFFFFFF080800002070205A4A7E4BC9A8E9FFFFFFFF080800202090102090205A794E591988E9FFFFFFFF0808002020F01020D0205AE8FEFBCABB589DFFFFFF080800002040205B08FE69DB0B589DFFFFFF080800102030205B180EFBCAB8E9FFFFFFFF0808000020A030495E5928C8E9FFFFFFFF080800002060205B882E4BABA8E9FFFFFFFF080800202040102040403E58F918E9FFFFFFFF080800002040304B8E58AA18E9FFFFFFFF0808003020B0106E68AA5EFBCAB8E9FFFFFFFF0808001020502058FADE998B38E9FFFFFFFF08080000202010202010202010202020594B9E99DA98E9FFFFFFFF080800002080304BFE7BB8F8E9FFFFFFFF0808002020C020597A5E68AA58E9FFFFFFFF0808001020402059DB0EFBCABB589DFFFFFF0808001020402059E97E6A091B589DFFFFFF080800002020205A091E5AE8FB589DFFFFFF080800002030205B091E4BBA38E9FFFFFFFF080800202060102060205B58EE5A7948E9FFFFFFFF0808002020E0106E7BB8FE6B58E8E9FFFFFFFF0808002020D0106E8A1A8E5A4A78E9FFFFFFFF080800202080102080205B4A2E694BF8E9FFFFFFFF0808002020B0106E998B3E5B8828E9FFFFFFFF080800002030202030102030403E697A58E9FFFFFFFF0808001020302059DA9E5B1808E9FFFFFFFF080800002090104EFBCAB6CB589DFFFFFF080800002050102050203BD8773B589DFFFFFF08080000209040178B589DFFFFFF08080010209040F11110F0E0F0E0E0E0F120F100F0E0F0F100F16151210131312121512151512121211151011131B12111212121215121316121910121410');
INSERT OR REPLACE INTO "hearings_searchtokens_data" VALUES(412316860417,X'0000078803303032B2FCDAADE3C080800002500203E697A5B2FCDAADE3C0808000020A0203E7A5A8B2FCDAADE3C0808000027B010431E7A5A8B2FCDAADE3C080800004810001023230B2FCDAADE3C0808000024F020136B2FCDAADE3C08080000251020137B2FCDAADE3C0808000025801023330B2FCDAADE3C08080000209020138B2FCDAADE3C0808000026D0203E4B8AAB2FCDAADE3C08080000262010434E4BABFB2FCDAADE3C0808000025C010435E7A5A8B2FCDAADE3C08080000275010436E5B9B4B2FCDAADE3C08080000252010437EFBC8EB2FCDAADE3C0808000025901023834B2FCDAADE3C0808000025B0203E7A5A8B2FCDAADE3C0808000026E0106E38081E68891B2FCDAADE3C0808000043E0E030482E4BA8CB2FCDAADE3C080800002480403EFBD87B2FCDAADE3C08080000413560106E4B880E38081B2FCDAADE3C0808000023D03048DE6BBA1B2FCDAADE3C08080000278030493E9A298B2FCDAADE3C080800004020F03049AE59BADB2FCDAADE3C080800002650403E6A0B9B2FCDAADE3C0808000021A0403E9A1B9B2FCDAADE3C0808000022B0304AAE4BAA7B2FCDAADE3C080800002630205BA8CE38081B2FCDAADE3C0808000024903028E32B2FCDAADE3C0808000024E0304A7E4B89AB2FCDAADE3C08080000619133C0304BFE58583B2FCDAADE3C0808000025D0205BD95EFBC9FB2FCDAADE3C080800002320106E58583EFBC8CB2FCDAADE3C0808000025E0302A532B2FCDAADE3C08080000257020586B5E5A682B2FCDAADE3C08080000230020587BAE58FB0B2FCDAADE3C0808000024202058898E5B08FB2FCDAADE3C080800002390205898DE68A95B2FCDAADE3C0808000025502058FB0E689B6B2FCDAADE3C0808000024302059198E69E97B2FCDAADE3C0808000022102059BADE38082B2FCDAADE3C0808000026602059CBAEFBCABB2FCDAADE3C0808000020702059FBAE69CACB2FCDAADE3C080800002710403EFBD87B2FCDAADE3C0808000021C0205A4AFE5AE9EB2FCDAADE3C080800002170205A682E4BD95B2FCDAADE3C080800002310205A794E59198B2FCDAADE3C080800002200205AE8FEFBC9AB2FCDAADE3C0808000022403049EE4BAA7B2FCDAADE3C080800002180205B086E4BA8EB2FCDAADE3C0808000024D03048FE69DB0B2FCDAADE3C0808000023A0205B180E995BFB2FCDAADE3C08080000237030495E4B893B2FCDAADE3C0808000020E0205B7B2E587BAB2FCDAADE3C080800002410205B882E5B086B2FCDAADE3C0808000024C0502B7B2B2FCDAADE3C080800002400403E9878DB2FCDAADE3C080800002270205B9B4E5BA95B2FCDAADE3C080800002530205BA95E5898DB2FCDAADE3C080800002540205BBBAE68890B2FCDAADE3C080800002600205BC80E5B195B2FCDAADE3C0808000020D030483E69D83B2FCDAADE3C0808000027E0106E68385E586B5B2FCDAADE3C0808000022F0203848F30B2FCDAADE3C0808000027A040133B2FCDAADE3C0808000026C040135B2FCDAADE3C080800002740203889033B2FCDAADE3C08080000261030491E5B882B2FCDAADE3C080800006261B0E020589B6E68C81B2FCDAADE3C0808000024402058A95E585A5B2FCDAADE3C0808000025602058C81E694BFB2FCDAADE3C08080000245020592B0E69687B2FCDAADE3C0808000048104020594BFE7AD96B2FCDAADE3C0808000024602059687EFBCABB2FCDAADE3C0808000048105020597A5EFBC8CB2FCDAADE3C0808000020B02059CACE6BBA1B2FCDAADE3C0808000027202039D8331B2FCDAADE3C0808000027F0304B0EFBC9AB2FCDAADE3C0808000023B02059E97E6A091B2FCDAADE3C080800002220205A091E5AE8FB2FCDAADE3C080800002230304B9E59FBAB2FCDAADE3C0808000021B0205BBA1E6848FB2FCDAADE3C0808000066B0A080106E782B9E4BAA7B2FCDAADE3C0808000022902058EB0E59CBAB2FCDAADE3C0808000020602059A84E68385B2FCDAADE3C0808000022E02059BAEE79A84B2FCDAADE3C0808000022D0205A5A8EFBC8CB2FCDAADE3C0808000066F09080601ABB2FCDAADE3C08080000481010205AD96E38082B2FCDAADE3C080800002470106E8AFA2E997AEB2FCDAADE3C080800004040F0106E9878DE782B9B2FCDAADE3C08080000228020595BFE58898B2FCDAADE3C08080000238020597AEE38082B2FCDAADE3C080800002120403E78EB0B2FCDAADE3C080800002050205A1B9E79BAEB2FCDAADE3C0808000022C0205A298E8AFA2B2FCDAADE3C080800004030F0106EFBC8CE4B88DB2FCDAADE3C080800002770403E59FBAB2FCDAADE3C080800002700502BBBAB2FCDAADE3C0808000025F0502BC80B2FCDAADE3C0808000020C060183B2FCDAADE3C0808000027D03028E38B2FCDAADE3C0808000025A03049AE4B880B2FCDAADE3C0808000023C0403E68891B2FCDAADE3C0808000022503049FEFBD87B2FCDAADE3C080800002330302AB33B2FCDAADE3C080800002080403E692B0B2FCDAADE3C08080000481030403EFBCABB2FCDAADE3C08080000481020205BD87E5A4AFB2FCDAADE3C080800002160502A794B2FCDAADE3C0808000021F0502B180B2FCDAADE3C080800002360403E6BBA1B2FCDAADE3C0808000026A0403EFBD87B2FCDAADE3C08080001014030A0318033503040F1010120F0E0E0F0E10111111110F1014111113111211101011120F131112130F1212121212121212121012121212111211121112120F10121212121113100E0E1013121212131213121210111212111413121212140F121413121210121313100F0F0E0F1110110F1111120F0F10');
INSERT OR REPLACE INTO "hearings_searchtokens_data" VALUES(549755813889,X'0000004F0730E5AEA1E8AEAEB2FCDAADE08080800002020106E6848FE8A781B2FCDAADE08080800002040106E8A781EFBCABB2FCDAADE08080800002050205AEAEE6848FB2FCDAADE080808000020304131313');
INSERT OR REPLACE INTO "hearings_searchtokens_data" VALUES(687194767361,X'000000CD0730E38082EFBCABB2FCDAADD8B0808000020C0106E4B89AE59BADB2FCDAADD8B080800002050304AAE4BAA7B2FCDAADD8B080800002030205BAA7E4B89AB2FCDAADD8B080800002040106E59BADE5B7B2B2FCDAADD8B080800002060205B7A5E5BBBAB2FCDAADD8B080800002090304B2E5BC80B2FCDAADD8B080800002070205BBBAE8AEBEB2FCDAADD8B0808000020A0205BC80E5B7A5B2FCDAADD8B080800002080106E8AEBEE38082B2FCDAADD8B0808000020B0106E9A696E4B8AAB2FCDAADD8B080800002020413131112131211121213');
INSERT OR REPLACE INTO "hearings_searchtokens_data" VALUES(824633720833,X'000000730730E586B5E68AA5B2FCDAADC9A080800002050205918AEFBCABB2FCDAADC9A080800002070205AE9EE68385B2FCDAADC9A080800002030106E68385E586B5B2FCDAADC9A0808000020402058AA5E5918AB2FCDAADC9A080800002060106E890BDE5AE9EB2FCDAADC9A08080000202041312121312');
INSERT OR REPLACE INTO "hearings_searchtokens_data" VALUES(962072674305,X'000008D203303032A9F9DFFFFFF080800002490203E697A5A9F9DFFFFFF080800002030203E7A5A8A9F9DFFFFFF08080000274010431E7A5A8A9F9DFFFFFF0808000027901023230A9F9DFFFFFF08080000248020136A9F9DFFFFFF0808000024A020137A9F9DFFFFFF0808000025101023330A9F9DFFFFFF08080000202020138A9F9DFFFFFF080800002660203E4B8AAA9F9DFFFFFF0808000025B010434E4BABFA9F9DFFFFFF08080000255010435E7A5A8A9F9DFFFFFF0808000026E010436E5B9B4A9F9DFFFFFF0808000024B010437EFBC8EA9F9DFFFFFF0808000025201023834A9F9DFFFFFF080800002540203E7A5A8A9F9DFFFFFF080800002670106E38081E68891A9F9DFFFFFF080800004370E030482E4BA8CA9F9DFFFFFF080800002410403EFBCABA9F9DFFFFFF0808002020C0502BD87A9F9DFFFFFF0808000040C560106E4B880E38081A9F9DFFFFFF0808000023603048DE6BBA1A9F9DFFFFFF08080000271030493E9A298A9F9DFFFFFF080800002088BD2BAADE3E0808000020203049AE59BADA9F9DFFFFFF0808000025E0202050403E6A0B9A9F9DFFFFFF080800002130403E99B86B5CC9AADE3D0808000020A0502A1B9A9F9DFFFFFF080800002240304AAE4BAA7A9F9DFFFFFF0808000025C0202030205BA8CE38081A9F9DFFFFFF0808000024203028E32A9F9DFFFFFF080800002470304A7E4B89AA9F9DFFFFFF08080000612133C0202048BD2BAADE3DFFFFFFE02090304BFE58583A9F9DFFFFFF080800002560205BD95EFBC9FA9F9DFFFFFF0808000022B0106E58583EFBC8CA9F9DFFFFFF080800002570302A532A9F9DFFFFFF08080000250020586B5E5A682A9F9DFFFFFF080800002290403E68AA5A9F9DFFFFFF08080030205020587BAE58FB0A9F9DFFFFFF0808000023B02058898E5B08FA9F9DFFFFFF080800002320205898DE68A95A9F9DFFFFFF0808000024E02058AA0E5BFABB5CC9AADE3D0808000020702058FB0E689B6A9F9DFFFFFF0808000023C0205918AEFBCABA9F9DFFFFFF08080030207030498E69E97A9F9DFFFFFF0808000021A02059BADE38082A9F9DFFFFFF0808000025F0403E5B7B2A9F9DFFFFFF0808002020602059FBAE69CACA9F9DFFFFFF0808000026A0403EFBD87A9F9DFFFFFF080800002150205A4AFE5AE9EA9F9DFFFFFF080800002100205A682E4BD95A9F9DFFFFFF0808000022A0205A794E59198A9F9DFFFFFF080800002190205AE8FEFBC9AA9F9DFFFFFF0808000021D03049EE4BAA7A9F9DFFFFFF080800002110403E68385A9F9DFFFFFF080800302030304A1E8AEAEA9F9DFFFFFF080800102020205B086E4BA8EA9F9DFFFFFF0808000024603048FE69DB0A9F9DFFFFFF080800002330205B180E995BFA9F9DFFFFFF08080000230030495E4B893A9F9DFFFFFF080800002070205B7A5E5BBBAA9F9DFFFFFF080800202090304B2E587BAA9F9DFFFFFF0808000023A0502BC80A9F9DFFFFFF080800202070205B882E5B086A9F9DFFFFFF080800002450502B7B2A9F9DFFFFFF080800002390403E9878DA9F9DFFFFFF080800002200205B9B4E5BA95A9F9DFFFFFF0808000024C0205BA95E5898DA9F9DFFFFFF0808000024D0205BBBAE68890A9F9DFFFFFF080800002590403E8AEBEA9F9DFFFFFF0808002020A0205BC80E5B195A9F9DFFFFFF080800002060502B7A5A9F9DFFFFFF08080020208030483E69D83A9F9DFFFFFF080800002770205BFABE4BAA7B5CC9AADE3D080800002080106E68385E586B5A9F9DFFFFFF080800002280302040203848F30A9F9DFFFFFF08080000273040133A9F9DFFFFFF08080000265040135A9F9DFFFFFF0808000026D0403E8A781A9F9DFFFFFF080800102040203889033A9F9DFFFFFF0808000025A030491E5B882A9F9DFFFFFF0808000061F1B0E020589B6E68C81A9F9DFFFFFF0808000023D02058A95E585A5A9F9DFFFFFF0808000024F0304A5E5918AA9F9DFFFFFF0808003020602058C81E694BFA9F9DFFFFFF0808000023E020594BFE7AD96A9F9DFFFFFF0808000023F020597A5EFBC8CA9F9DFFFFFF0808000020402059CACE6BBA1A9F9DFFFFFF0808000026B02039D8331A9F9DFFFFFF080800002780304B0EFBC9AA9F9DFFFFFF0808000023402059E97E6A091A9F9DFFFFFF0808000021B0205A091E5AE8FA9F9DFFFFFF0808000021C0304B9E59FBAA9F9DFFFFFF080800002140205BBA1E6848FA9F9DFFFFFF080800006640A080106E782B9E4BAA7A9F9DFFFFFF0808000022202059A84E68385A9F9DFFFFFF0808000022702059BAEE79A84A9F9DFFFFFF080800002260205A5A8EFBC8CA9F9DFFFFFF0808000066809080601ABA9F9DFFFFFF0808000027A0205AD96E38082A9F9DFFFFFF080800002400106E8819AEFBCABB5CC9AADE3D0808000020C020590BDE5AE9EA9F9DFFFFFF080800302020205A781EFBCABA9F9DFFFFFF080800102050205AEAEE6848FA9F9DFFFFFF080800102030304BEE38082A9F9DFFFFFF0808002020B0205AFA2E997AEA9F9DFFFFFF0808000020A8BD2BAADE3E080800002040106E9878DE782B9A9F9DFFFFFF08080000221020595BFE58898A9F9DFFFFFF08080000231020597AEE38082A9F9DFFFFFF0808000020B0403EFBC9AB5CC9AADE3D0808000020502059B86E8819AB5CC9AADE3D0808000020B0205A1B9E79BAEA9F9DFFFFFF080800002250205A298E8AFA2A9F9DFFFFFF080800002098BD2BAADE3E080800002030205A696E4B8AAA9F9DFFFFFF080800202020106EFBC8CE4B88DA9F9DFFFFFF080800002700403E59FBAA9F9DFFFFFF080800002690502BBBAA9F9DFFFFFF080800002580502BC80A9F9DFFFFFF08080000205060183A9F9DFFFFFF0808000027603028E38A9F9DFFFFFF0808000025303049AE4B880A9F9DFFFFFF080800002350403E58AA0B5CC9AADE3D080800002060403E68891A9F9DFFFFFF0808000021E03049FEFBD87A9F9DFFFFFF0808000022C0304ABEFBCABA9F9DFFFFFF0808000027B0205BD87E5A4AFA9F9DFFFFFF0808000020F0502A794A9F9DFFFFFF080800002180502B180A9F9DFFFFFF0808000022F0403E6BBA1A9F9DFFFFFF080800002630403EFBD87A9F9DFFFFFF0808000100D030A0318033503040F1010110F0E0E0F0E10111111110F101411101013111C1410100F14120F211112130F12101212121212121112101210121212121110111211121112110F120F1012121210120F111216100E0E10101312121112121212101112121114131212140E1213121212111D1312121012121D1213100F0F0E0F1110101111120F0F10');
INSERT OR REPLACE INTO "hearings_searchtokens_data" VALUES(1099511627777,X'000000730730E4B89AE6A0B9A1E69AADE3D080800002050205BAA7E4B89AA1E69AADE3D080800002040106E59FBAEFBCABA1E69AADE3D080800002070205A4AFE5AE9EA1E69AADE3D080800002020205AE9EE4BAA7A1E69AADE3D080800002030106E6A0B9E59FBAA1E69AADE3D08080000206041312131212');
INSERT OR REPLACE INTO "hearings_searchtokens_data" VALUES(1236950581249,X'000000740730E4B893E9A2989EF4FAADE3D080800002040106E5B195E4B8939EF4FAADE3D080800002030205BC80E5B1959EF4FAADE3D080800002020106E8AFA2E997AE9EF4FAADE3D080800002060106E997AEEFBCAB9EF4FAADE3D080800002070205A298E8AFA29EF4FAADE3D08080000205041313121313');
INSERT OR REPLACE INTO "hearings_searchtokens_data" VALUES(1374389534721,X'000003C40730E4B89AE9A1B9AAB5BAADE3D080800002070205BAA7E4B89AAAB5BAADE3D080800002060304BAE5A4A78DC7DAADE3D080800002160403E6B0918DC7DAADE3D080800002090205BBA3E8A1A88DC7DAADE3D0808000020B0205BC9AE5A7948DC7DAADE3D0808000021A0502B8B88DC7DAADE3D0808000020E0403EFBCAB8DC7DAADE3D080800002130205BD95EFBC9FAAB5BAADE3D0808000020E0106E586B5E5A682AAB5BAADE3D0808000020C02058898E5B08F8DC7DAADE3D0808001020202058AA1E5A7948DC7DAADE3D0808000021002058F91E5B1958DC7DAADE3D080800102090403E694B98DC7DAADE3D0808001021102059198E4BC9A8DC7DAADE3D080800002120403EFBCAB8DC7DAADE3D0808000021C0205928CE694B98DC7DAADE3D0808001020B0205A4A7E4BC9A8DC7DAADE3D0808000020D0403E5B8B88DC7DAADE3D080800002170205A682E4BD95AAB5BAADE3D0808000020D0205A794E4BC9A8DC7DAADE3D080800002190403E591988DC7DAADE3D080800004110C0205AE8FEFBCAB8DC7DAADE3D080800002040205B08FE69DB08DC7DAADE3D080800102030205B180E5B1808DC7DAADE3D080800102130403E995BF8DC7DAADE3D080800102140403EFBCAB8DC7DAADE3D0808001020E030495E5928C8DC7DAADE3D0808001020A0205B882E4BABA8DC7DAADE3D080800004080F0403E58F918DC7DAADE3D080800104080A0403E9878DAAB5BAADE3D080800002030304B8E58AA18DC7DAADE3D0808000020F0502A7948DC7DAADE3D080800002180106E68385E586B5AAB5BAADE3D0808000020B02058891E5B882AAB5BAADE3D0808000020202058FADE998B38DC7DAADE3D08080000206010206020594B9E5B1808DC7DAADE3D080800102120403E99DA98DC7DAADE3D0808001020C02059DB0EFBCAB8DC7DAADE3D0808001020402059E97E6A0918DC7DAADE3D080800002020205A091E5AE8F8DC7DAADE3D080800002030205B091E4BBA38DC7DAADE3D0808000020A0106E782B9E4BAA7AAB5BAADE3D0808000020502059A84E68385AAB5BAADE3D0808000020A02059BAEE79A84AAB5BAADE3D080800002090106E8A1A8E5A4A78DC7DAADE3D0808000020C0106E9878DE782B9AAB5BAADE3D08080000204020595BFEFBCAB8DC7DAADE3D08080010215020598B3E5B8828DC7DAADE3D0808000020701020702059DA9E5B1808DC7DAADE3D0808001020D0205A1B9E79BAEAAB5BAADE3D080800002080106EFBC9FEFBCABAAB5BAADE3D0808000020F0304ABE5B8828DC7DAADE3D0808000021401020F0403E68FAD8DC7DAADE3D08080000205010205041312111012120F101213121212101210121210121211121212101011131110110F1312151210121212121312121313121512121314');
INSERT OR REPLACE INTO "hearings_searchtokens_data" VALUES(1511828488193,X'000002C303303032A381DAADE3D0808000021501023230A381DAADE3D08080000214020136A381DAADE3D08080000216020137A381DAADE3D0808000021D010433E4B8AAA381DAADE3D08080000227010434E4BABFA381DAADE3D08080000221010436E5B9B4A381DAADE3D08080000217010437EFBC8EA381DAADE3D0808000021E01023834A381DAADE3D080800002200106E38081E68891A381DAADE3D080800004030E030482E4BA8CA381DAADE3D0808000020D0403EFBCABA381DAADE3D0808000022C0106E4B880E38081A381DAADE3D0808000020203049AE59BADA381DAADE3D0808000022A0304AAE4BAA7A381DAADE3D080800002280205BA8CE38081A381DAADE3D0808000020E03028E32A381DAADE3D080800002130304A7E4B89AA381DAADE3D080800002290304BFE58583A381DAADE3D080800002220106E58583EFBC8CA381DAADE3D080800002230302A532A381DAADE3D0808000021C020587BAE58FB0A381DAADE3D080800002070205898DE68A95A381DAADE3D0808000021A02058FB0E689B6A381DAADE3D0808000020802059BADE38082A381DAADE3D0808000022B0205B086E4BA8EA381DAADE3D080800002120205B7B2E587BAA381DAADE3D080800002060205B882E5B086A381DAADE3D080800002110502B7B2A381DAADE3D080800002050205B9B4E5BA95A381DAADE3D080800002180205BA95E5898DA381DAADE3D080800002190205BBBAE68890A381DAADE3D080800002250104E6889033A381DAADE3D08080000226030491E5B882A381DAADE3D080800004040E020589B6E68C81A381DAADE3D0808000020902058A95E585A5A381DAADE3D0808000021B02058C81E694BFA381DAADE3D0808000020A020594BFE7AD96A381DAADE3D0808000020B0106E7AD96E38082A381DAADE3D0808000020C0106EFBC8CE5BBBAA381DAADE3D0808000022403028E38A381DAADE3D0808000021F040F0F0E0E111111110F141110131111120F1111130F121212121212120F1212121112121212121313');
INSERT OR REPLACE INTO "hearings_searchtokens_data" VALUES(1649267441665,X'000002AF03303032A2F0FAADE3D0808000020701023230A2F0FAADE3D08080000206020136A2F0FAADE3D08080000208020137A2F0FAADE3D0808000020F010433E4B8AAA2F0FAADE3D08080000219010434E4BABFA2F0FAADE3D08080000213010436E5B9B4A2F0FAADE3D08080000209010437EFBC8EA2F0FAADE3D0808000021001023834A2F0FAADE3D080800002120106E38082EFBCABABD2DAADE3D080800002100106E4B89AE59BADA2F0FAADE3D0808000021C88E1E080808080800002090304AAE4BAA7A2F0FAADE3D0808000021A88E1E080808080800002070203BA8E32A2F0FAADE3D080800002050304A7E4B89AA2F0FAADE3D0808000021B88E1E080808080800002080304BFE58583A2F0FAADE3D080800002140106E58583EFBC8CA2F0FAADE3D080800002150302A532A2F0FAADE3D0808000020E0205898DE68A95A2F0FAADE3D0808000020C02059BADE5B7B2ABD2DAADE3D0808000020A0403EFBCABA2F0FAADE3D0808000021D0205B086E4BA8EA2F0FAADE3D080800002040205B7A5E5BBBAABD2DAADE3D0808000020D0403EFBCABABD2DAADE3D080800002040304B2E5BC80ABD2DAADE3D080800004020B0205B882E5B086A2F0FAADE3D080800002030205B9B4E5BA95A2F0FAADE3D0808000020A0205BA95E5898DA2F0FAADE3D0808000020B0205BBBAE68890A2F0FAADE3D080800002170403E8AEBEABD2DAADE3D0808000020E0205BC80E5B7A5ABD2DAADE3D080800004030B0104E6889033A2F0FAADE3D08080000218030491E5B882A2F0FAADE3D0808000020202058A95E585A5A2F0FAADE3D0808000020D0106E8AEBEE38082ABD2DAADE3D0808000020F0106E9A696E4B8AAABD2DAADE3D080800002060106EFBC8CE5BBBAA2F0FAADE3D0808000021603028E38A2F0FAADE3D080800002110304ABE9A696ABD2DAADE3D08080000205040F0F0E0E111111110F131E1C101C11130F121210121210121212121210131111121313130F');
INSERT OR REPLACE INTO "hearings_searchtokens_data" VALUES(1786706395137,X'000001E3053030E7A5A8BDB3FAADE3D08080000212010431E7A5A8BDB3FAADE3D0808000021701023237CDB4DBC7A0808000020201023338BDB3FAADE3D08080000204010434E4BABFCDB4DBC7A08080000206010435E7A5A8BDB3FAADE3D0808000020C010437EFBC8ECDB4DBC7A0808000020301023834CDB4DBC7A080800002050203E7A5A8BDB3FAADE3D080800002050106E4B88DE6BBA1BDB3FAADE3D0808000020F0205BABFE58583CDB4DBC7A080800002070106E58583EFBCABCDB4DBC7A080800002080304A5EFBCABCDB4DBC7A0808000020B02059FBAE69CACBDB3FAADE3D080800002080205BC83E69D83BDB3FAADE3D080800002150104E6848F30BDB3FAADE3D08080000211040133BDB3FAADE3D08080000203040135BDB3FAADE3D0808000020B02058A95E585A5CDB4DBC7A0808000020A02059CACE6BBA1BDB3FAADE3D0808000020902039D8331BDB3FAADE3D080800002160205BBA1E6848FBDB3FAADE3D080800006020A080106E7A5A8EFBC8CBDB3FAADE3D0808000060609080601ABBDB3FAADE3D080800002180106EFBC8CE4B88DBDB3FAADE3D0808000020E0403E59FBABDB3FAADE3D080800002070502BC83BDB3FAADE3D0808000021403028E38CDB4DBC7A080800002040304ABE68A95CDB4DBC7A080800002090411110E0F1011100E10131112101212110E0E11121014150E13100F0E');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(43578990694236160,X'0A');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(1954231132606169088,X'1B');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(1954231132606169089,X'14');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(2053641430013837312,X'09');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(2053641430013837313,X'04');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(2053641430013837314,X'10');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(2053641430013837315,X'0E');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(3629056874663378944,X'0B');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(4455136300680347648,X'06');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(4870874841281986560,X'06');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(5027093453356400640,X'1C');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(5045952276796014592,X'2B');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(5060357131237064704,X'16');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(6045801024701071360,X'7A');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(6045801024701071361,X'04');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(6045801024701071362,X'0B');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(6045801024701071363,X'06');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(6113023913506111488,X'0E');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(6290071673857114112,X'0F');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(7346165772315525120,X'06');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(7346165780435697664,X'0B');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(7346165784529338368,X'04');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(7346165786408386560,X'8104');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(7649082492044967936,X'0F');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(7649082492044967937,X'0F');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(7723905205221195776,X'0B');
INSERT OR REPLACE INTO "hearings_searchtokens_docsize" VALUES(8849523637087109120,X'17');
INSERT OR REPLACE INTO "hearings_searchtokens_idx" VALUES(1,X'',2);
INSERT OR REPLACE INTO "hearings_searchtokens_idx" VALUES(2,X'',2);
INSERT OR REPLACE INTO "hearings_searchtokens_idx" VALUES(3,X'',2);
INSERT OR REPLACE INTO "hearings_searchtokens_idx" VALUES(4,X'',2);
INSERT OR REPLACE INTO "hearings_searchtokens_idx" VALUES(5,X'',2);
INSERT OR REPLACE INTO "hearings_searchtokens_idx" VALUES(6,X'',2);
INSERT OR REPLACE INTO "hearings_searchtokens_idx" VALUES(7,X'',2);
INSERT OR REPLACE INTO "hearings_searchtokens_idx" VALUES(8,X'',2);
INSERT OR REPLACE INTO "hearings_searchtokens_idx" VALUES(9,X'',2);
INSERT OR REPLACE INTO "hearings_searchtokens_idx" VALUES(10,X'',2);
INSERT OR REPLACE INTO "hearings_searchtokens_idx" VALUES(11,X'',2);
INSERT OR REPLACE INTO "hearings_searchtokens_idx" VALUES(12,X'',2);
INSERT OR REPLACE INTO "hearings_searchtokens_idx" VALUES(13,X'',2);
CREATE TABLE "hearings_section" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "title" text NOT NULL,
  "edition_id" varchar(100) NOT NULL REFERENCES "hearings_edition" ("id") DEFERRABLE INITIALLY DEFERRED,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "section_title_valid" CHECK ((LENGTH("title") >= 1 AND LENGTH("title") <= 300 AND instr("title", char(0)) = 0)),
  CONSTRAINT "section_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "section_span_fits_words" CHECK ("end" = ("start" + LENGTH("title"))),
  CONSTRAINT "section_number_once" UNIQUE ("hearing_id", "number")
);
INSERT INTO "hearings_section" VALUES(14,20,'jieyang-2025-10-30-s1','2026-11-28 19:20:59.112206','2026-11-28 19:20:59.112211',NULL,1,'夯实产业根基','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','jieyang-2025-10-30');
CREATE TABLE "hearings_source" (
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "key" text NOT NULL UNIQUE,
  "title" text NULL,
  "kind" text NOT NULL,
  "url" text NULL,
  "published_on" date NULL,
  "retrieved_on" date NULL,
  "licence_note" text NULL,
  "credits" text NULL,
  "publisher_id" varchar(100) NOT NULL REFERENCES "hearings_organization" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "source_title_valid" CHECK ((LENGTH("title") >= 1 AND LENGTH("title") <= 300 AND instr("title", char(0)) = 0)),
  CONSTRAINT "source_kind_valid" CHECK ("kind" IN ('minutes', 'news', 'newspaper_record', 'opinion', 'reply', 'report')),
  CONSTRAINT "source_url_valid" CHECK ((LENGTH("url") >= 1 AND LENGTH("url") <= 500 AND instr("url", char(0)) = 0)),
  CONSTRAINT "source_licence_note_valid" CHECK ((LENGTH("licence_note") >= 1 AND LENGTH("licence_note") <= 500 AND instr("licence_note", char(0)) = 0)),
  CONSTRAINT "source_credits_valid" CHECK ((LENGTH("credits") >= 1 AND LENGTH("credits") <= 300 AND instr("credits", char(0)) = 0)),
  CONSTRAINT "source_key_valid" CHECK ((LENGTH("key") >= 1 AND LENGTH("key") <= 32 AND instr("key", char(0)) = 0)),
  CONSTRAINT "source_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\')))
);
INSERT INTO "hearings_source" VALUES('jieyang-jie-yang-ri-bao-2025-10-31','2026-11-28 19:20:59.026547','2026-11-28 19:20:59.026553',NULL,'0115ef1cd219c964f2f01a8da3e43d73','专题询问现场','newspaper_record',NULL,'2025-10-31',NULL,NULL,'撰文','jieyang-jie-yang-ri-bao');
INSERT INTO "hearings_source" VALUES('jieyang-jie-yang-ri-bao-2025-11-28','2026-11-28 19:20:59.056941','2026-11-28 19:20:59.056946',NULL,'51ccc960d1fd202c4a34301c3c06eacd',NULL,'opinion',NULL,'2025-11-28',NULL,NULL,NULL,'jieyang-jie-yang-ri-bao');
INSERT INTO "hearings_source" VALUES('jieyang-jie-yang-ri-bao-2026-05-29','2026-11-28 19:20:59.067681','2026-11-28 19:20:59.067685',NULL,'98638dcad2906ed678c61b9f9ed192f3',NULL,'report',NULL,'2026-05-29',NULL,NULL,NULL,'jieyang-jie-yang-ri-bao');
INSERT INTO "hearings_source" VALUES('jieyang-jie-yang-ri-bao-2026-01-28','2026-11-28 19:20:59.168065','2026-11-28 19:20:59.168071',NULL,'ef80a04547c0a6491809cab509d40d33',NULL,'newspaper_record',NULL,'2026-01-28',NULL,NULL,NULL,'jieyang-jie-yang-ri-bao');
CREATE TABLE "hearings_speaker" (
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "role" text NOT NULL,
  "capacity" text NOT NULL,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "organization_id" varchar(100) NULL REFERENCES "hearings_organization" ("id") DEFERRABLE INITIALLY DEFERRED,
  "person_id" varchar(100) NULL REFERENCES "hearings_person" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "speaker_role_valid" CHECK ((LENGTH("role") >= 1 AND LENGTH("role") <= 200 AND instr("role", char(0)) = 0)),
  CONSTRAINT "speaker_capacity_valid" CHECK ("capacity" IN ('questioner', 'respondent')),
  CONSTRAINT "speaker_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "speaker_number_once" UNIQUE ("hearing_id", "number"),
  CONSTRAINT "speaker_once_per_capacity" UNIQUE ("hearing_id", "person_id", "organization_id", "role", "capacity")
);
INSERT INTO "hearings_speaker" VALUES('jieyang-2025-10-30-p1','2026-11-28 19:20:59.099249','2026-11-28 19:20:59.099253',NULL,1,'市人大常委会委员','questioner','jieyang-2025-10-30','jieyang-ren-min-dai-biao-da-hui-chang-wu-wei-yuan-hui','jieyang-lin-shuhong');
INSERT INTO "hearings_speaker" VALUES('jieyang-2025-10-30-p2','2026-11-28 19:20:59.105398','2026-11-28 19:20:59.105401',NULL,2,'市发改局局长','respondent','jieyang-2025-10-30','jieyang-fa-zhan-he-gai-ge-ju','jieyang-liu-xiaojie');
CREATE TABLE "hearings_topic" (
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "name" text NOT NULL,
  "name_en" text NULL,
  "merged_into_id" varchar(100) NULL REFERENCES "hearings_topic" ("id") DEFERRABLE INITIALLY DEFERRED,
  "parent_id" varchar(100) NULL REFERENCES "hearings_topic" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "topic_name_valid" CHECK ((LENGTH("name") >= 1 AND LENGTH("name") <= 100 AND instr("name", char(0)) = 0)),
  CONSTRAINT "topic_name_en_valid" CHECK ((LENGTH("name_en") >= 1 AND LENGTH("name_en") <= 100 AND instr("name_en", char(0)) = 0)),
  CONSTRAINT "topic_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\')))
);
INSERT INTO "hearings_topic" VALUES('industry-clusters','2026-11-28 19:20:59.017681','2026-11-28 19:20:59.017686',NULL,'产业集群','Industry Clusters',NULL,NULL);
CREATE TABLE "hearings_vote" (
  "start" integer unsigned NOT NULL CHECK ("start" >= 0),
  "end" integer unsigned NOT NULL CHECK ("end" >= 0),
  "id" varchar(100) NOT NULL PRIMARY KEY,
  "created_at" datetime NOT NULL,
  "modified_at" datetime NOT NULL,
  "saved_at" datetime NULL,
  "number" integer unsigned NOT NULL CHECK ("number" >= 0),
  "quote" text NOT NULL,
  "satisfied" smallint unsigned NULL CHECK ("satisfied" >= 0),
  "basically_satisfied" smallint unsigned NULL CHECK ("basically_satisfied" >= 0),
  "unsatisfied" smallint unsigned NULL CHECK ("unsatisfied" >= 0),
  "abstained" smallint unsigned NULL CHECK ("abstained" >= 0),
  "agenda_item_id" varchar(100) NULL REFERENCES "hearings_agendaitem" ("id") DEFERRABLE INITIALLY DEFERRED,
  "answer_id" varchar(100) NULL REFERENCES "hearings_answer" ("id") DEFERRABLE INITIALLY DEFERRED,
  "edition_id" varchar(100) NOT NULL REFERENCES "hearings_edition" ("id") DEFERRABLE INITIALLY DEFERRED,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "organization_id" varchar(100) NOT NULL REFERENCES "hearings_organization" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "vote_quote_valid" CHECK ((LENGTH("quote") >= 1 AND instr("quote", char(0)) = 0)),
  CONSTRAINT "vote_id_valid" CHECK ((LENGTH("id") >= 1 AND LENGTH("id") <= 100 AND ltrim("id", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("id" LIKE '-%' ESCAPE '\') AND NOT ("id" LIKE '%-' ESCAPE '\') AND NOT ("id" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "vote_span_fits_words" CHECK ("end" = ("start" + LENGTH("quote"))),
  CONSTRAINT "vote_number_once" UNIQUE ("hearing_id", "number"),
  CONSTRAINT "vote_on_one_thing" CHECK ((("agenda_item_id" IS NULL AND "answer_id" IS NOT NULL) OR ("agenda_item_id" IS NOT NULL AND "answer_id" IS NULL))),
  CONSTRAINT "vote_has_a_count" CHECK (NOT ("abstained" IS NULL AND "basically_satisfied" IS NULL AND "satisfied" IS NULL AND "unsatisfied" IS NULL))
);
INSERT INTO "hearings_vote" VALUES(98,121,'jieyang-2025-10-30-v1','2026-11-28 19:20:59.219870','2026-11-28 19:20:59.219875',NULL,1,'满意38票，基本满意5票，不满意0票，弃权1票',38,5,0,1,NULL,'jieyang-2025-10-30-a1','jieyang-jie-yang-ri-bao-2025-10-31-edition-1','jieyang-2025-10-30','jieyang-ren-min-dai-biao-da-hui-cai-zheng-jing-ji-wei-yuan-hui');
CREATE TABLE "intake_importwarning" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "code" text NOT NULL,
  "parameters" text NOT NULL CHECK ((JSON_VALID("parameters") OR "parameters" IS NULL)),
  "words" text NULL,
  "ticked" bool NOT NULL,
  "hearing_id" varchar(100) NOT NULL REFERENCES "hearings_hearing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "ticked_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "importwarning_code_valid" CHECK ((LENGTH("code") >= 1 AND LENGTH("code") <= 60 AND instr("code", char(0)) = 0)),
  CONSTRAINT "importwarning_words_valid" CHECK ((LENGTH("words") >= 1 AND LENGTH("words") <= 120 AND instr("words", char(0)) = 0))
);
INSERT INTO "intake_importwarning" VALUES(1,'new_record','{"name": "\u5e02\u53d1\u6539\u5c40"}','市发改局',0,'jieyang-2025-10-30',NULL);
CREATE TABLE "reports_report" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "record_type" text NOT NULL,
  "record" varchar(100) NOT NULL,
  "words" text NOT NULL,
  "wrong" text NOT NULL,
  "contact" text NULL,
  "reported_at" datetime NOT NULL,
  "state" text NOT NULL,
  "note" text NULL,
  "closed_at" datetime NULL,
  "closed_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "report_closed_without_contact" CHECK ((("closed_at" IS NULL AND "state" = 'open') OR (NOT ("state" = 'open') AND "closed_at" IS NOT NULL AND "contact" IS NULL AND "note" IS NOT NULL))),
  CONSTRAINT "report_record_type_valid" CHECK ((LENGTH("record_type") >= 1 AND LENGTH("record_type") <= 40 AND instr("record_type", char(0)) = 0)),
  CONSTRAINT "report_record_valid" CHECK ((LENGTH("record") >= 1 AND LENGTH("record") <= 100 AND ltrim("record", 'abcdefghijklmnopqrstuvwxyz0123456789-') = '' AND NOT ("record" LIKE '-%' ESCAPE '\') AND NOT ("record" LIKE '%-' ESCAPE '\') AND NOT ("record" LIKE '%--%' ESCAPE '\'))),
  CONSTRAINT "report_words_valid" CHECK ((LENGTH("words") >= 1 AND LENGTH("words") <= 300 AND instr("words", char(0)) = 0)),
  CONSTRAINT "report_wrong_valid" CHECK ((LENGTH("wrong") >= 1 AND LENGTH("wrong") <= 2000 AND instr("wrong", char(0)) = 0)),
  CONSTRAINT "report_contact_valid" CHECK ((LENGTH("contact") >= 1 AND LENGTH("contact") <= 200 AND instr("contact", char(0)) = 0)),
  CONSTRAINT "report_state_valid" CHECK ("state" IN ('corrected', 'open', 'unchanged')),
  CONSTRAINT "report_note_valid" CHECK ((LENGTH("note") >= 1 AND LENGTH("note") <= 2000 AND instr("note", char(0)) = 0))
);
INSERT INTO "reports_report" VALUES(1,'commitments','nowhere-c1','建设数字平台','金额有误。',NULL,'2026-11-28 19:20:59.415742','open',NULL,NULL,NULL);
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE UNIQUE INDEX "auth_user_groups_user_id_group_id_94350c0c_uniq" ON "auth_user_groups" ("user_id", "group_id");
CREATE INDEX "auth_user_groups_user_id_6a12ed8b" ON "auth_user_groups" ("user_id");
CREATE INDEX "auth_user_groups_group_id_97559544" ON "auth_user_groups" ("group_id");
CREATE UNIQUE INDEX "auth_user_user_permissions_user_id_permission_id_14a6b632_uniq" ON "auth_user_user_permissions" ("user_id", "permission_id");
CREATE INDEX "auth_user_user_permissions_user_id_a95ead1b" ON "auth_user_user_permissions" ("user_id");
CREATE INDEX "auth_user_user_permissions_permission_id_1fbb5f2c" ON "auth_user_user_permissions" ("permission_id");
CREATE INDEX "django_admin_log_content_type_id_c4bce8eb" ON "django_admin_log" ("content_type_id");
CREATE INDEX "django_admin_log_user_id_c564eba6" ON "django_admin_log" ("user_id");
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE INDEX "axes_accessattempt_user_agent_ad89678b" ON "axes_accessattempt" ("user_agent");
CREATE INDEX "axes_accessattempt_ip_address_10922d9c" ON "axes_accessattempt" ("ip_address");
CREATE INDEX "axes_accessattempt_username_3f2d4ca0" ON "axes_accessattempt" ("username");
CREATE UNIQUE INDEX "axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq" ON "axes_accessattempt" ("username", "ip_address", "user_agent");
CREATE INDEX "axes_accessfailurelog_user_agent_ea145dda" ON "axes_accessfailurelog" ("user_agent");
CREATE INDEX "axes_accessfailurelog_ip_address_2e9f5a7f" ON "axes_accessfailurelog" ("ip_address");
CREATE INDEX "axes_accessfailurelog_username_a8b7e8a4" ON "axes_accessfailurelog" ("username");
CREATE INDEX "axes_accesslog_user_agent_0e659004" ON "axes_accesslog" ("user_agent");
CREATE INDEX "axes_accesslog_ip_address_86b417e5" ON "axes_accesslog" ("ip_address");
CREATE INDEX "axes_accesslog_username_df93064b" ON "axes_accesslog" ("username");
CREATE INDEX "hearings_area_parent_id_d68b6697" ON "hearings_area" ("parent_id");
CREATE INDEX "area_modified" ON "hearings_area" ("modified_at", "id");
CREATE INDEX "search_entry_record" ON "hearings_searchentry" ("record");
CREATE INDEX "hearings_topic_merged_into_id_1a22ebbb" ON "hearings_topic" ("merged_into_id");
CREATE INDEX "hearings_topic_parent_id_a01f4193" ON "hearings_topic" ("parent_id");
CREATE INDEX "topic_modified" ON "hearings_topic" ("modified_at", "id");
CREATE UNIQUE INDEX "change_newest_once" ON "hearings_change" ("record_type", "record") WHERE "until" IS NULL;
CREATE INDEX "hearings_change_release_id_c20e7efb" ON "hearings_change" ("release_id");
CREATE INDEX "change_visible" ON "hearings_change" ("release_id", "number") WHERE NOT "hidden";
CREATE INDEX "change_corrected" ON "hearings_change" ("release_id", "number") WHERE (NOT "hidden" AND "why" IS NOT NULL);
CREATE INDEX "change_withdrawn" ON "hearings_change" ("release_id", "until") WHERE "hidden";
CREATE INDEX "change_of_record" ON "hearings_change" ("record", "record_type", "release_id");
CREATE INDEX "change_of_type" ON "hearings_change" ("record_type", "release_id", "number");
CREATE INDEX "change_of_hearing" ON "hearings_change" ("hearing", "release_id", "number");
CREATE INDEX "change_of_action" ON "hearings_change" ("action", "release_id", "number");
CREATE INDEX "change_of_area" ON "hearings_change" ("area") WHERE "area" IS NOT NULL;
CREATE INDEX "change_of_part" ON "hearings_change" ("record_type", "hearing");
CREATE INDEX "change_modified" ON "hearings_change" ("record_type", "modified_at", "record");
CREATE INDEX "hearings_historicalarea_id_a277dbdd" ON "hearings_historicalarea" ("id");
CREATE INDEX "hearings_historicalarea_code_84e163b8" ON "hearings_historicalarea" ("code");
CREATE INDEX "hearings_historicalarea_history_date_b51e8d0b" ON "hearings_historicalarea" ("history_date");
CREATE INDEX "hearings_historicalarea_history_user_id_9cd18dab" ON "hearings_historicalarea" ("history_user_id");
CREATE INDEX "hearings_historicalarea_parent_id_2bced416" ON "hearings_historicalarea" ("parent_id");
CREATE INDEX "hearings_organization_area_id_e1d08055" ON "hearings_organization" ("area_id");
CREATE INDEX "hearings_organization_merged_into_id_b96f234f" ON "hearings_organization" ("merged_into_id");
CREATE INDEX "hearings_organization_parent_id_7067ba5c" ON "hearings_organization" ("parent_id");
CREATE INDEX "organization_modified" ON "hearings_organization" ("modified_at", "id");
CREATE INDEX "organization_name" ON "hearings_organization" ("name", "id");
CREATE INDEX "hearings_person_area_id_57513e71" ON "hearings_person" ("area_id");
CREATE INDEX "hearings_person_merged_into_id_af17c381" ON "hearings_person" ("merged_into_id");
CREATE INDEX "person_modified" ON "hearings_person" ("modified_at", "id");
CREATE INDEX "person_name" ON "hearings_person" ("name_pinyin", "id");
CREATE INDEX "hearings_historicaltopic_id_182620f3" ON "hearings_historicaltopic" ("id");
CREATE INDEX "hearings_historicaltopic_history_date_999f4728" ON "hearings_historicaltopic" ("history_date");
CREATE INDEX "hearings_historicaltopic_history_user_id_4d301623" ON "hearings_historicaltopic" ("history_user_id");
CREATE INDEX "hearings_historicaltopic_merged_into_id_eeb207c3" ON "hearings_historicaltopic" ("merged_into_id");
CREATE INDEX "hearings_historicaltopic_parent_id_48b1b5d5" ON "hearings_historicaltopic" ("parent_id");
CREATE INDEX "hearings_historicalsource_id_e18e723d" ON "hearings_historicalsource" ("id");
CREATE INDEX "hearings_historicalsource_key_9b0b66ad" ON "hearings_historicalsource" ("key");
CREATE INDEX "hearings_historicalsource_history_date_cec2bf29" ON "hearings_historicalsource" ("history_date");
CREATE INDEX "hearings_historicalsource_history_user_id_837713e2" ON "hearings_historicalsource" ("history_user_id");
CREATE INDEX "hearings_historicalsource_publisher_id_3cec503e" ON "hearings_historicalsource" ("publisher_id");
CREATE INDEX "hearings_historicalorganization_id_4e4026ff" ON "hearings_historicalorganization" ("id");
CREATE INDEX "hearings_historicalorganization_key_30ef1609" ON "hearings_historicalorganization" ("key");
CREATE INDEX "hearings_historicalorganization_history_date_d53b37a4" ON "hearings_historicalorganization" ("history_date");
CREATE INDEX "hearings_historicalorganization_area_id_ffbc91be" ON "hearings_historicalorganization" ("area_id");
CREATE INDEX "hearings_historicalorganization_history_user_id_ee6772a6" ON "hearings_historicalorganization" ("history_user_id");
CREATE INDEX "hearings_historicalorganization_merged_into_id_2496f510" ON "hearings_historicalorganization" ("merged_into_id");
CREATE INDEX "hearings_historicalorganization_parent_id_2ea6db24" ON "hearings_historicalorganization" ("parent_id");
CREATE INDEX "hearings_historicalperson_id_9ccf5b8f" ON "hearings_historicalperson" ("id");
CREATE INDEX "hearings_historicalperson_key_d25e0396" ON "hearings_historicalperson" ("key");
CREATE INDEX "hearings_historicalperson_history_date_a167016a" ON "hearings_historicalperson" ("history_date");
CREATE INDEX "hearings_historicalperson_area_id_72487d2c" ON "hearings_historicalperson" ("area_id");
CREATE INDEX "hearings_historicalperson_history_user_id_2e04c0eb" ON "hearings_historicalperson" ("history_user_id");
CREATE INDEX "hearings_historicalperson_merged_into_id_13d6e2a7" ON "hearings_historicalperson" ("merged_into_id");
CREATE INDEX "hearings_source_publisher_id_d167a61b" ON "hearings_source" ("publisher_id");
CREATE INDEX "source_modified" ON "hearings_source" ("modified_at", "id");
CREATE INDEX "source_published" ON "hearings_source" ("published_on", "id");
CREATE INDEX "hearings_edition_source_id_ea59d8e0" ON "hearings_edition" ("source_id");
CREATE INDEX "edition_modified" ON "hearings_edition" ("modified_at", "id");
CREATE INDEX "edition_valid" ON "hearings_edition" ("valid_from", "id");
CREATE UNIQUE INDEX "hearings_hearing_opinions_hearing_id_source_id_f83e7fe7_uniq" ON "hearings_hearing_opinions" ("hearing_id", "source_id");
CREATE INDEX "hearings_hearing_opinions_hearing_id_0f5bb30f" ON "hearings_hearing_opinions" ("hearing_id");
CREATE INDEX "hearings_hearing_opinions_source_id_0c164ec1" ON "hearings_hearing_opinions" ("source_id");
CREATE UNIQUE INDEX "hearings_hearing_reports_hearing_id_source_id_cec86c0a_uniq" ON "hearings_hearing_reports" ("hearing_id", "source_id");
CREATE INDEX "hearings_hearing_reports_hearing_id_f64ab75a" ON "hearings_hearing_reports" ("hearing_id");
CREATE INDEX "hearings_hearing_reports_source_id_060b58bc" ON "hearings_hearing_reports" ("source_id");
CREATE UNIQUE INDEX "hearings_hearing_sources_hearing_id_source_id_df1f7b16_uniq" ON "hearings_hearing_sources" ("hearing_id", "source_id");
CREATE INDEX "hearings_hearing_sources_hearing_id_6f36b702" ON "hearings_hearing_sources" ("hearing_id");
CREATE INDEX "hearings_hearing_sources_source_id_34f50fd0" ON "hearings_hearing_sources" ("source_id");
CREATE INDEX "hearings_historicaledition_id_61ab9a01" ON "hearings_historicaledition" ("id");
CREATE INDEX "hearings_historicaledition_key_ef32298b" ON "hearings_historicaledition" ("key");
CREATE INDEX "hearings_historicaledition_sha256_0fe04197" ON "hearings_historicaledition" ("sha256");
CREATE INDEX "hearings_historicaledition_history_date_e4d041d0" ON "hearings_historicaledition" ("history_date");
CREATE INDEX "hearings_historicaledition_history_user_id_3ec98a64" ON "hearings_historicaledition" ("history_user_id");
CREATE INDEX "hearings_historicaledition_source_id_46d26e1b" ON "hearings_historicaledition" ("source_id");
CREATE INDEX "hearings_agendaitem_edition_id_b25b68bf" ON "hearings_agendaitem" ("edition_id");
CREATE INDEX "hearings_agendaitem_hearing_id_829bb39e" ON "hearings_agendaitem" ("hearing_id");
CREATE INDEX "agendaitem_modified" ON "hearings_agendaitem" ("modified_at", "id");
CREATE INDEX "hearings_historicalagendaitem_id_545585f7" ON "hearings_historicalagendaitem" ("id");
CREATE INDEX "hearings_historicalagendaitem_history_date_ea027152" ON "hearings_historicalagendaitem" ("history_date");
CREATE INDEX "hearings_historicalagendaitem_edition_id_58dcf6d7" ON "hearings_historicalagendaitem" ("edition_id");
CREATE INDEX "hearings_historicalagendaitem_hearing_id_ff3c5a47" ON "hearings_historicalagendaitem" ("hearing_id");
CREATE INDEX "hearings_historicalagendaitem_history_user_id_fb37c1b5" ON "hearings_historicalagendaitem" ("history_user_id");
CREATE INDEX "hearings_historicalsection_id_781a740a" ON "hearings_historicalsection" ("id");
CREATE INDEX "hearings_historicalsection_history_date_e7c8b52a" ON "hearings_historicalsection" ("history_date");
CREATE INDEX "hearings_historicalsection_edition_id_ad61da82" ON "hearings_historicalsection" ("edition_id");
CREATE INDEX "hearings_historicalsection_hearing_id_79d3b33e" ON "hearings_historicalsection" ("hearing_id");
CREATE INDEX "hearings_historicalsection_history_user_id_aaff429d" ON "hearings_historicalsection" ("history_user_id");
CREATE INDEX "hearings_historicalspeaker_id_af2b4228" ON "hearings_historicalspeaker" ("id");
CREATE INDEX "hearings_historicalspeaker_history_date_69408f9f" ON "hearings_historicalspeaker" ("history_date");
CREATE INDEX "hearings_historicalspeaker_hearing_id_18e157dc" ON "hearings_historicalspeaker" ("hearing_id");
CREATE INDEX "hearings_historicalspeaker_history_user_id_3d54696e" ON "hearings_historicalspeaker" ("history_user_id");
CREATE INDEX "hearings_historicalspeaker_organization_id_a1d52a59" ON "hearings_historicalspeaker" ("organization_id");
CREATE INDEX "hearings_historicalspeaker_person_id_fbf4e50b" ON "hearings_historicalspeaker" ("person_id");
CREATE INDEX "hearings_section_edition_id_bf275bd7" ON "hearings_section" ("edition_id");
CREATE INDEX "hearings_section_hearing_id_f372127e" ON "hearings_section" ("hearing_id");
CREATE INDEX "section_modified" ON "hearings_section" ("modified_at", "id");
CREATE INDEX "hearings_historicalhearing_sources_id_4a50648f" ON "hearings_historicalhearing_sources" ("id");
CREATE INDEX "hearings_historicalhearing_sources_hearing_id_f4376236" ON "hearings_historicalhearing_sources" ("hearing_id");
CREATE INDEX "hearings_historicalhearing_sources_history_id_6f412c2e" ON "hearings_historicalhearing_sources" ("history_id");
CREATE INDEX "hearings_historicalhearing_sources_source_id_c8f236ea" ON "hearings_historicalhearing_sources" ("source_id");
CREATE INDEX "hearings_historicalhearing_reports_id_43b3ab5d" ON "hearings_historicalhearing_reports" ("id");
CREATE INDEX "hearings_historicalhearing_reports_hearing_id_44a7cf36" ON "hearings_historicalhearing_reports" ("hearing_id");
CREATE INDEX "hearings_historicalhearing_reports_history_id_678fac6d" ON "hearings_historicalhearing_reports" ("history_id");
CREATE INDEX "hearings_historicalhearing_reports_source_id_7a509d20" ON "hearings_historicalhearing_reports" ("source_id");
CREATE INDEX "hearings_historicalhearing_opinions_id_dfb56c3f" ON "hearings_historicalhearing_opinions" ("id");
CREATE INDEX "hearings_historicalhearing_opinions_hearing_id_fb22c997" ON "hearings_historicalhearing_opinions" ("hearing_id");
CREATE INDEX "hearings_historicalhearing_opinions_history_id_efbcce84" ON "hearings_historicalhearing_opinions" ("history_id");
CREATE INDEX "hearings_historicalhearing_opinions_source_id_fe1cb49a" ON "hearings_historicalhearing_opinions" ("source_id");
CREATE INDEX "hearings_speaker_hearing_id_f51d05b2" ON "hearings_speaker" ("hearing_id");
CREATE INDEX "hearings_speaker_organization_id_9bbc20b6" ON "hearings_speaker" ("organization_id");
CREATE INDEX "hearings_speaker_person_id_7f25233c" ON "hearings_speaker" ("person_id");
CREATE INDEX "speaker_modified" ON "hearings_speaker" ("modified_at", "id");
CREATE INDEX "hearings_question_edition_id_2f862684" ON "hearings_question" ("edition_id");
CREATE INDEX "hearings_question_hearing_id_3a973ff1" ON "hearings_question" ("hearing_id");
CREATE INDEX "hearings_question_section_id_b49d4075" ON "hearings_question" ("section_id");
CREATE INDEX "hearings_question_speaker_id_8ca85293" ON "hearings_question" ("speaker_id");
CREATE INDEX "question_modified" ON "hearings_question" ("modified_at", "id");
CREATE INDEX "hearings_historicalquestion_id_48ccea18" ON "hearings_historicalquestion" ("id");
CREATE INDEX "hearings_historicalquestion_history_date_dbe0bc76" ON "hearings_historicalquestion" ("history_date");
CREATE INDEX "hearings_historicalquestion_edition_id_625eb0fe" ON "hearings_historicalquestion" ("edition_id");
CREATE INDEX "hearings_historicalquestion_hearing_id_73609035" ON "hearings_historicalquestion" ("hearing_id");
CREATE INDEX "hearings_historicalquestion_history_user_id_a8b3ffdd" ON "hearings_historicalquestion" ("history_user_id");
CREATE INDEX "hearings_historicalquestion_section_id_1943ffba" ON "hearings_historicalquestion" ("section_id");
CREATE INDEX "hearings_historicalquestion_speaker_id_71e098c9" ON "hearings_historicalquestion" ("speaker_id");
CREATE INDEX "hearings_historicalanswer_id_88713a24" ON "hearings_historicalanswer" ("id");
CREATE INDEX "hearings_historicalanswer_history_date_19e20565" ON "hearings_historicalanswer" ("history_date");
CREATE INDEX "hearings_historicalanswer_edition_id_1ca82a8a" ON "hearings_historicalanswer" ("edition_id");
CREATE INDEX "hearings_historicalanswer_hearing_id_7f55bfd7" ON "hearings_historicalanswer" ("hearing_id");
CREATE INDEX "hearings_historicalanswer_history_user_id_f21f205c" ON "hearings_historicalanswer" ("history_user_id");
CREATE INDEX "hearings_historicalanswer_question_id_99dd1462" ON "hearings_historicalanswer" ("question_id");
CREATE INDEX "hearings_historicalanswer_speaker_id_bcc99de1" ON "hearings_historicalanswer" ("speaker_id");
CREATE INDEX "hearings_commitment_answer_id_aa6e36c1" ON "hearings_commitment" ("answer_id");
CREATE INDEX "hearings_commitment_edition_id_bf6ad8cb" ON "hearings_commitment" ("edition_id");
CREATE INDEX "hearings_commitment_hearing_id_c78bf94a" ON "hearings_commitment" ("hearing_id");
CREATE INDEX "hearings_commitment_lead_id_037c7970" ON "hearings_commitment" ("lead_id");
CREATE INDEX "commitment_modified" ON "hearings_commitment" ("modified_at", "id");
CREATE INDEX "commitment_due" ON "hearings_commitment" ("due_to", "id");
CREATE INDEX "commitment_overdue" ON "hearings_commitment" ("kind", "status", "due_to", "hearing_id");
CREATE INDEX "commitment_kind_hearing" ON "hearings_commitment" ("kind", "hearing_id", "number");
CREATE INDEX "commitment_kind_modified" ON "hearings_commitment" ("kind", "modified_at", "id");
CREATE INDEX "commitment_kind_due" ON "hearings_commitment" ("kind", "due_to", "id");
CREATE INDEX "commitment_status_hearing" ON "hearings_commitment" ("status", "hearing_id", "number");
CREATE INDEX "commitment_status_modified" ON "hearings_commitment" ("status", "modified_at", "id");
CREATE INDEX "commitment_status_due" ON "hearings_commitment" ("status", "due_to", "id");
CREATE UNIQUE INDEX "hearings_commitment_topics_commitment_id_topic_id_96370029_uniq" ON "hearings_commitment_topics" ("commitment_id", "topic_id");
CREATE INDEX "hearings_commitment_topics_commitment_id_703eafe7" ON "hearings_commitment_topics" ("commitment_id");
CREATE INDEX "hearings_commitment_topics_topic_id_f2ffa6cf" ON "hearings_commitment_topics" ("topic_id");
CREATE INDEX "hearings_historicalvote_id_db43a108" ON "hearings_historicalvote" ("id");
CREATE INDEX "hearings_historicalvote_history_date_99f3ce4a" ON "hearings_historicalvote" ("history_date");
CREATE INDEX "hearings_historicalvote_agenda_item_id_1ae56db4" ON "hearings_historicalvote" ("agenda_item_id");
CREATE INDEX "hearings_historicalvote_answer_id_3ea52779" ON "hearings_historicalvote" ("answer_id");
CREATE INDEX "hearings_historicalvote_edition_id_f89585df" ON "hearings_historicalvote" ("edition_id");
CREATE INDEX "hearings_historicalvote_hearing_id_1457ca68" ON "hearings_historicalvote" ("hearing_id");
CREATE INDEX "hearings_historicalvote_history_user_id_9ce076e6" ON "hearings_historicalvote" ("history_user_id");
CREATE INDEX "hearings_historicalvote_organization_id_25c0b7bf" ON "hearings_historicalvote" ("organization_id");
CREATE INDEX "hearings_historicalcommitment_id_c41ad207" ON "hearings_historicalcommitment" ("id");
CREATE INDEX "hearings_historicalcommitment_history_date_90b8de79" ON "hearings_historicalcommitment" ("history_date");
CREATE INDEX "hearings_historicalcommitment_answer_id_dd67d451" ON "hearings_historicalcommitment" ("answer_id");
CREATE INDEX "hearings_historicalcommitment_edition_id_d7c51bb0" ON "hearings_historicalcommitment" ("edition_id");
CREATE INDEX "hearings_historicalcommitment_hearing_id_4309bfa5" ON "hearings_historicalcommitment" ("hearing_id");
CREATE INDEX "hearings_historicalcommitment_history_user_id_ccf80cba" ON "hearings_historicalcommitment" ("history_user_id");
CREATE INDEX "hearings_historicalcommitment_lead_id_f920844d" ON "hearings_historicalcommitment" ("lead_id");
CREATE INDEX "hearings_historicalanswerspeaker_id_5c0bccd4" ON "hearings_historicalanswerspeaker" ("id");
CREATE INDEX "hearings_historicalanswerspeaker_answer_id_1f432981" ON "hearings_historicalanswerspeaker" ("answer_id");
CREATE INDEX "hearings_historicalanswerspeaker_history_id_8b00713f" ON "hearings_historicalanswerspeaker" ("history_id");
CREATE INDEX "hearings_historicalanswerspeaker_speaker_id_eda03da2" ON "hearings_historicalanswerspeaker" ("speaker_id");
CREATE INDEX "hearings_answerspeaker_answer_id_68fe7bfb" ON "hearings_answerspeaker" ("answer_id");
CREATE INDEX "hearings_answerspeaker_speaker_id_8f7d1714" ON "hearings_answerspeaker" ("speaker_id");
CREATE INDEX "hearings_vote_agenda_item_id_4e43d25a" ON "hearings_vote" ("agenda_item_id");
CREATE INDEX "hearings_vote_answer_id_1668a71c" ON "hearings_vote" ("answer_id");
CREATE INDEX "hearings_vote_edition_id_8a0d2d5f" ON "hearings_vote" ("edition_id");
CREATE INDEX "hearings_vote_hearing_id_347f3429" ON "hearings_vote" ("hearing_id");
CREATE INDEX "hearings_vote_organization_id_7b16cc64" ON "hearings_vote" ("organization_id");
CREATE INDEX "vote_modified" ON "hearings_vote" ("modified_at", "id");
CREATE INDEX "vote_satisfied" ON "hearings_vote" ("satisfied", "id");
CREATE INDEX "vote_basically_satisfied" ON "hearings_vote" ("basically_satisfied", "id");
CREATE INDEX "vote_unsatisfied" ON "hearings_vote" ("unsatisfied", "id");
CREATE INDEX "vote_abstained" ON "hearings_vote" ("abstained", "id");
CREATE INDEX "hearings_figure_answer_id_20c40fbe" ON "hearings_figure" ("answer_id");
CREATE INDEX "hearings_figure_commitment_id_1b64cb35" ON "hearings_figure" ("commitment_id");
CREATE INDEX "hearings_figure_edition_id_d401623d" ON "hearings_figure" ("edition_id");
CREATE INDEX "hearings_figure_hearing_id_fcfb8f14" ON "hearings_figure" ("hearing_id");
CREATE INDEX "figure_modified" ON "hearings_figure" ("modified_at", "id");
CREATE INDEX "figure_value" ON "hearings_figure" ("value", "id");
CREATE INDEX "figure_kind_hearing" ON "hearings_figure" ("kind", "hearing_id", "number");
CREATE INDEX "figure_kind_modified" ON "hearings_figure" ("kind", "modified_at", "id");
CREATE INDEX "figure_kind_value" ON "hearings_figure" ("kind", "value", "id");
CREATE INDEX "figure_qualifier_hearing" ON "hearings_figure" ("qualifier", "hearing_id", "number");
CREATE INDEX "figure_qualifier_modified" ON "hearings_figure" ("qualifier", "modified_at", "id");
CREATE INDEX "figure_qualifier_value" ON "hearings_figure" ("qualifier", "value", "id");
CREATE INDEX "figure_unit_hearing" ON "hearings_figure" ("unit", "hearing_id", "number");
CREATE INDEX "figure_unit_modified" ON "hearings_figure" ("unit", "modified_at", "id");
CREATE INDEX "figure_unit_value" ON "hearings_figure" ("unit", "value", "id");
CREATE INDEX "hearings_historicalfigure_id_1b2a16f7" ON "hearings_historicalfigure" ("id");
CREATE INDEX "hearings_historicalfigure_history_date_f700caa1" ON "hearings_historicalfigure" ("history_date");
CREATE INDEX "hearings_historicalfigure_answer_id_f1f2b817" ON "hearings_historicalfigure" ("answer_id");
CREATE INDEX "hearings_historicalfigure_commitment_id_0e6d2a5f" ON "hearings_historicalfigure" ("commitment_id");
CREATE INDEX "hearings_historicalfigure_edition_id_adbdbd99" ON "hearings_historicalfigure" ("edition_id");
CREATE INDEX "hearings_historicalfigure_hearing_id_04c536de" ON "hearings_historicalfigure" ("hearing_id");
CREATE INDEX "hearings_historicalfigure_history_user_id_0586a8b0" ON "hearings_historicalfigure" ("history_user_id");
CREATE INDEX "hearings_historicalcommitmentevent_id_0b289020" ON "hearings_historicalcommitmentevent" ("id");
CREATE INDEX "hearings_historicalcommitmentevent_history_date_c6d44663" ON "hearings_historicalcommitmentevent" ("history_date");
CREATE INDEX "hearings_historicalcommitmentevent_commitment_id_6ab26a73" ON "hearings_historicalcommitmentevent" ("commitment_id");
CREATE INDEX "hearings_historicalcommitmentevent_edition_id_de97f8c3" ON "hearings_historicalcommitmentevent" ("edition_id");
CREATE INDEX "hearings_historicalcommitmentevent_hearing_id_8f31862b" ON "hearings_historicalcommitmentevent" ("hearing_id");
CREATE INDEX "hearings_historicalcommitmentevent_history_user_id_d41519e9" ON "hearings_historicalcommitmentevent" ("history_user_id");
CREATE INDEX "hearings_historicalcommitmentevent_stated_by_id_5da1a976" ON "hearings_historicalcommitmentevent" ("stated_by_id");
CREATE INDEX "hearings_historicalcommitment_topics_id_6860aa0b" ON "hearings_historicalcommitment_topics" ("id");
CREATE INDEX "hearings_historicalcommitment_topics_commitment_id_ceadca71" ON "hearings_historicalcommitment_topics" ("commitment_id");
CREATE INDEX "hearings_historicalcommitment_topics_history_id_30fa0620" ON "hearings_historicalcommitment_topics" ("history_id");
CREATE INDEX "hearings_historicalcommitment_topics_topic_id_a8849299" ON "hearings_historicalcommitment_topics" ("topic_id");
CREATE INDEX "hearings_answer_edition_id_1ec3b886" ON "hearings_answer" ("edition_id");
CREATE INDEX "hearings_answer_hearing_id_8a0fc017" ON "hearings_answer" ("hearing_id");
CREATE INDEX "hearings_answer_question_id_b2cfc778" ON "hearings_answer" ("question_id");
CREATE INDEX "hearings_answer_speaker_id_cbd2db89" ON "hearings_answer" ("speaker_id");
CREATE INDEX "answer_modified" ON "hearings_answer" ("modified_at", "id");
CREATE TRIGGER search_entries_gone AFTER DELETE ON hearings_searchentry
    WHEN NOT EXISTS (SELECT 1 FROM hearings_searchentry)
    BEGIN INSERT INTO hearings_searchtokens (hearings_searchtokens) VALUES ('delete-all'); END;
CREATE INDEX "hearings_bulkchange_at_d555b2c9" ON "hearings_bulkchange" ("at");
CREATE INDEX "hearings_commitmentevent_commitment_id_f425cf58" ON "hearings_commitmentevent" ("commitment_id");
CREATE INDEX "hearings_commitmentevent_edition_id_54d4c1b2" ON "hearings_commitmentevent" ("edition_id");
CREATE INDEX "hearings_commitmentevent_hearing_id_8c811e17" ON "hearings_commitmentevent" ("hearing_id");
CREATE INDEX "hearings_commitmentevent_stated_by_id_8813326f" ON "hearings_commitmentevent" ("stated_by_id");
CREATE INDEX "commitmentevent_modified" ON "hearings_commitmentevent" ("modified_at", "id");
CREATE INDEX "event_happened" ON "hearings_commitmentevent" ("happened_on", "id");
CREATE INDEX "hearings_hearing_area_id_43bd9544" ON "hearings_hearing" ("area_id");
CREATE INDEX "hearings_hearing_convened_by_id_1b4bcaa4" ON "hearings_hearing" ("convened_by_id");
CREATE INDEX "hearing_modified" ON "hearings_hearing" ("modified_at", "id");
CREATE INDEX "hearing_held" ON "hearings_hearing" ("held_on", "id");
CREATE INDEX "hearings_historicalhearing_id_fda1b675" ON "hearings_historicalhearing" ("id");
CREATE INDEX "hearings_historicalhearing_history_date_a5e0c4b1" ON "hearings_historicalhearing" ("history_date");
CREATE INDEX "hearings_historicalhearing_area_id_dacc88f5" ON "hearings_historicalhearing" ("area_id");
CREATE INDEX "hearings_historicalhearing_history_user_id_6c47db17" ON "hearings_historicalhearing" ("history_user_id");
CREATE INDEX "hearings_historicalhearing_convened_by_id_09a65c71" ON "hearings_historicalhearing" ("convened_by_id");
CREATE INDEX "hearings_amendment_closed_by_id_f5c0097a" ON "hearings_amendment" ("closed_by_id");
CREATE INDEX "hearings_amendment_proposed_by_id_cddeeda1" ON "hearings_amendment" ("proposed_by_id");
CREATE INDEX "hearings_bulkchange_by_id_32732985" ON "hearings_bulkchange" ("by_id");
CREATE INDEX "hearings_bulkchange_undone_by_id_10fc8eee" ON "hearings_bulkchange" ("undone_by_id");
CREATE INDEX "hearings_reviewnote_hearing_id_59d7a31d" ON "hearings_reviewnote" ("hearing_id");
CREATE INDEX "amendment_state_at" ON "hearings_amendment" ("state", "proposed_at");
CREATE INDEX "amendment_of_user" ON "hearings_amendment" ("proposed_by_id", "state", "closed_at");
CREATE INDEX "amendment_of_record" ON "hearings_amendment" ("record_type", "record");
CREATE INDEX "review_note_of_user" ON "hearings_reviewnote" ("submitted_by_id", "written_at");
CREATE INDEX "hearings_reviewnote_submitted_by_id_61318ad6" ON "hearings_reviewnote" ("submitted_by_id");
CREATE INDEX "hearings_reviewnote_written_by_id_ac0ec966" ON "hearings_reviewnote" ("written_by_id");
CREATE INDEX "intake_importwarning_hearing_id_246ef7d0" ON "intake_importwarning" ("hearing_id");
CREATE INDEX "intake_importwarning_ticked_by_id_d3994d1a" ON "intake_importwarning" ("ticked_by_id");
CREATE INDEX "import_warning_open" ON "intake_importwarning" ("id") WHERE NOT "ticked";
CREATE INDEX "reports_report_closed_by_id_ee479075" ON "reports_report" ("closed_by_id");
CREATE INDEX "report_state_at" ON "reports_report" ("state", "reported_at");
CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('django_migrations',37);
INSERT INTO "sqlite_sequence" VALUES('django_admin_log',0);
INSERT INTO "sqlite_sequence" VALUES('django_content_type',57);
INSERT INTO "sqlite_sequence" VALUES('auth_permission',208);
INSERT INTO "sqlite_sequence" VALUES('auth_group',0);
INSERT INTO "sqlite_sequence" VALUES('auth_user',1);
INSERT INTO "sqlite_sequence" VALUES('axes_accessattempt',0);
INSERT INTO "sqlite_sequence" VALUES('axes_accesslog',0);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalhearing',4);
INSERT INTO "sqlite_sequence" VALUES('hearings_amendment',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_reviewnote',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalarea',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicaltopic',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalorganization',4);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalsource',4);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicaledition',4);
INSERT INTO "sqlite_sequence" VALUES('hearings_hearing_sources',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalhearing_sources',3);
INSERT INTO "sqlite_sequence" VALUES('hearings_hearing_opinions',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalhearing_opinions',2);
INSERT INTO "sqlite_sequence" VALUES('hearings_hearing_reports',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalhearing_reports',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalperson',2);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalspeaker',2);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalsection',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalagendaitem',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalquestion',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_answerspeaker',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalanswer',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalanswerspeaker',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalcommitment',3);
INSERT INTO "sqlite_sequence" VALUES('hearings_commitment_topics',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalcommitment_topics',2);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalcommitmentevent',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalfigure',1);
INSERT INTO "sqlite_sequence" VALUES('hearings_historicalvote',1);
INSERT INTO "sqlite_sequence" VALUES('reports_report',1);
INSERT INTO "sqlite_sequence" VALUES('intake_importwarning',1);
COMMIT;
