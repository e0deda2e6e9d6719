/** A small valid export: what stands above its rows, rows without quotation marks, and what parts their cells. */
export interface Sample {
  delimiter: ',' | ';'
  head: string
  rows: readonly string[]
}

const commas = (head: string, ...rows: string[]): Sample => ({ delimiter: ',', head, rows })

/** One export or more of every kind of table that is imported, by its app. */
export const SAMPLES: Record<string, Sample> = {
  strong: commas(
    'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE',
    '2024-06-18 11:04:00,Leg Day,1h 2m,Squat (Barbell),W,60.0,5.0,0,0.0,,,',
    '2024-06-18 11:04:00,Leg Day,1h 2m,Squat (Barbell),1,100.0,5.0,0,0.0,deep,good,8.5',
    '2024-06-18 11:04:00,Leg Day,1h 2m,Squat (Barbell),Rest Timer,0,0.0,0,120.0,,,',
    '2024-06-19 11:04:00,Run,31m,Running,1,0,0.0,5.2,1860.0,,,',
  ),
  'strong b': {
    delimiter: ';',
    head: 'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration',
    rows: [
      '2023-08-01 16:49:28;Arms;Bench Press (Dumbbell);1;14;kg;8;;;;0;;;44m',
      '2023-08-01 16:49:28;Arms;Bench Press (Dumbbell);D;12;kg;8;9;;;0;;;44m',
    ],
  },
  hevy: commas(
    'title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe',
    'Push,"8 Apr 2026, 16:50","8 Apr 2026, 17:43",,Bench Press (Barbell),,,0,warmup,60,8,,,',
    'Push,"8 Apr 2026, 16:50","8 Apr 2026, 17:43",,Bench Press (Barbell),0,slow,1,dropset,100,5,,,8.5',
  ),
  fitnotes: commas(
    'Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment',
    '2026-08-04,Lat Pulldown,Back,35.0,kgs,10,,,,easy',
    '2026-08-13,Running (Outdoor),Cardio,,,,42.19,km,1:59:30,',
  ),
  'fitnotes ios': commas(
    'Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind',
    '2026-08-04,Lat Pulldown,Back,35,77.16,10,,,,easy,wr',
  ),
  'fitnotes tracker': commas(
    'Name,StartTime,EndTime,BodyWeight,Exercise,Equipment,Reps,Weight,Time,Distance,Status,IsWarmup,RPE,RIR,Categories,Note',
    'A,2026-01-27 05:45:45,2026-01-27 06:27:20,68.04,Squat,Barbell,5,25.0,,,Done,false,8,2,Quads,deep',
    'A,2026-01-27 05:45:45,2026-01-27 06:27:20,68.04,Squat,Barbell,5,25.0,,,NotStarted,false,,,Quads,',
  ),
  stronglifts: commas(
    'Date (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight (KG),Exercise,Sets×Reps,Sets×Time,Top Set (Reps×KG),e1RM (KG),Reps,Volume (KG),Workout Volume (KG),Duration (hours),Start Time (h:mm),End Time (h:mm),Notes,Set 1 (Reps),Set 1 (KG),Set 2 (Reps),Set 2 (KG)',
    '2026/08/11,1,Workout A,Stronglifts 5×5,83.5,Squat,5/-,,5×55,63.7,5,275,275,0.5,10:56 PM,11:26 PM,good,5,55,0,55',
  ),
  liftosaur: commas(
    'Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,Is AMRAP?,Required RPE,Completed RPE,Log RPE?,Required Weight Value,Required Weight Unit,Completed Weight Value,Completed Weight Unit,Ask Weight?,Completed Reps Time,Target Muscles,Synergist Muscles,Notes',
    '2025-05-20T05:00:00.000Z,GZCLP,Day 1,Squat,1,5,5,0,,,0,50,lb,50,lb,0,2025-05-20T13:15:52.559Z,,,',
    '2025-05-20T05:00:00.000Z,GZCLP,Day 1,Squat,0,5,,0,,,0,50,kg,,,0,,,,deep',
  ),
  fitbod: commas(
    'Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier',
    '2024-11-26 17:18:41 +0000,Hack Squat,6,20.0,0.0,0.0,0.0,0.0,true,,1.0',
    '2024-11-26 17:18:41 +0000,Running,0,0.0,240.0,1000.0,2.0,0.0,false,easy,2.0',
  ),
  'fitbod old': commas('Date,Exercise,Sets,Reps,Weight,isWarmup,Note', '2017-05-16,Bench Press,1,10,60,true,'),
  'flexify 1': commas(
    'id,name,reps,weight,created,unit,bodyWeight,duration,distance,cardio,hidden,incline',
    '1,Weight,0,80,2026-09-01T05:00:00.000Z,kg,0,0,0,false,false,',
    '3,Bench press,5,12,2026-09-01T06:00:00.000Z,stone,80,0,0,false,false,',
    '4,Run,0,0,2026-09-02T06:00:00.000Z,km,0,25,5,true,false,3',
  ),
  'flexify 2': commas(
    'format,recordType,id,exerciseId,workoutId,name,notes,timestamp,reps,loadKg,durationMs,distanceMetres,incline,bodyWeightKg,startedAt,endedAt',
    'flexify_graphs_v2,exercise,1,,,Bench press,pause,,,,,,,,,',
    'flexify_graphs_v2,workout,1,,,,,,,,,,,,2026-09-01T06:00:00.000Z,2026-09-01T07:00:00.000Z',
    'flexify_graphs_v2,exerciseSet,1,1,1,,slow,2026-09-01T06:10:00.000Z,5.0,100.25,0,0,0,80,,',
  ),
  massive: commas('id,name,reps,weight,created,unit', '1,Curl,8,12,2022-07-05T18:10:00,lb'),
  liftlog: commas(
    'SessionId,Timestamp,Exercise,Weight,WeightUnit,Reps,TargetReps,Notes,RPE,SetType',
    'b59ab47f-8955-4a23-afa3-5d472dacc575,2024-10-16T10:45:06,Incline Press,60,kg,8,8,,8.5,working',
    'b59ab47f-8955-4a23-afa3-5d472dacc575,2024-10-16T10:40:06,Incline Press,40,kg,8,8,,,warmup',
  ),
  jefit: commas(
    [
      '### WORKOUT SESSIONS ###',
      '_id,mydate,starttime,starttimie,total_time',
      '1,2024-01-15,1705305000,,3600',
      '###########################',
      '### EXERCISE LOGS ###',
      'belongsession,_id,mydate,ename,logs',
    ].join('\n'),
    '1,7,2024-01-15,Squat,100x5',
    '1,8,2024-01-15,Dip,0x5',
  ),
}

/** The whole text of a sample. */
export const textOf = ({ head, rows }: Sample): string => [head, ...rows].join('\n')
